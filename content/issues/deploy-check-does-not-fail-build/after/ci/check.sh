#!/bin/sh
# Runs last in the pipeline: what it refuses is not released.
set -eu
: "${SECRET_KEY:?the pipeline must set it}"

version=$(cat VERSION)
python manage.py check --deploy --fail-level WARNING \
  --settings courier.settings.production
echo "courier $version may be released"
