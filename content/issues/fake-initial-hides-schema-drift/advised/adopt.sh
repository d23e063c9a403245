set -eu
python manage.py migrate --fake-initial
