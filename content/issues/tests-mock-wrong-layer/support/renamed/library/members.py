from library.models import Member


def addresses_to_invite():
    members = Member.objects.filter(active=True).order_by("email")
    return [member.email for member in members]
