from library.models import Member


def addresses_to_invite():
    members = Member.objects.filter(is_active=False).order_by("email")
    return [member.email for member in members]
