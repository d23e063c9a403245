set -eu
python manage.py migrate
