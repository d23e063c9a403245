from asgiref.sync import sync_to_async
from django.db import transaction
from django.db.models import F

from library.models import Member


async def loans(update, context):
    member = await Member.objects.aget(telegram_id=update.effective_user.id)
    found = member.loans.order_by("title")
    lines = [f"{loan.title}: {loan.weeks} weeks" async for loan in found]
    await update.message.reply_text("\n".join(lines))


@sync_to_async
def renew_all(telegram_id):
    with transaction.atomic():
        member = Member.objects.select_for_update().get(telegram_id=telegram_id)
        if member.renewals_left:
            member.loans.update(weeks=F("weeks") + 3)
            member.renewals_left -= 1
            member.save()
    return member.renewals_left


async def renew(update, context):
    left = await renew_all(update.effective_user.id)
    await update.message.reply_text(f"Renewals left: {left}")
