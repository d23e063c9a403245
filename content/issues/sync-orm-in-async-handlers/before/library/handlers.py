from django.db import transaction
from django.db.models import F

from library.models import Member


async def loans(update, context):
    member = Member.objects.get(telegram_id=update.effective_user.id)
    lines = [f"{loan.title}: {loan.weeks} weeks" for loan in member.loans.order_by("title")]
    await update.message.reply_text("\n".join(lines))


async def renew(update, context):
    with transaction.atomic():
        member = Member.objects.select_for_update().get(telegram_id=update.effective_user.id)
        if member.renewals_left:
            member.loans.update(weeks=F("weeks") + 3)
            member.renewals_left -= 1
            member.save()
    await update.message.reply_text(f"Renewals left: {member.renewals_left}")
