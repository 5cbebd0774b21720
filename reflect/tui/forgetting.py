"""The short story of forgetting: what goes is shown, then asked, then gone."""

from asyncio import to_thread
from typing import Any

from textual.app import App

from reflect.app.forgettable import LEFT_OPEN, Target
from reflect.domain.errors import ReflectError
from reflect.tui.messages import Failed
from reflect.tui.screens.forget import ForgetScreen
from reflect.tui.services import Services


async def forget(app: App[Any], services: Services, target: Target) -> bool:
    """Forget something once the user says so; return whether it is gone."""
    try:
        plan = await to_thread(services.forgetting.plan, target)
        wanted = await app.push_screen_wait(ForgetScreen(plan))
        if wanted is None:
            return False
        wiped = await to_thread(services.forgetting.forget, wanted)
    except ReflectError as error:
        app.post_message(Failed(str(error)))
        return False
    app.notify("Forgotten." if wiped else f"Forgotten. {LEFT_OPEN}", markup=False)
    return True
