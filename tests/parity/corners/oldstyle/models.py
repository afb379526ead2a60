# -*- coding: utf-8 -*-
from __future__ import absolute_import, unicode_literals

import logging, os, \
    re
from datetime import datetime as dt, timedelta as td

from django.contrib.auth import models as auth_models
from django.db import models, connection, transaction
from django.db.models import signals, Q
from django.db.models.query import QuerySet
try:
    from django.core.urlresolvers import reverse
except ImportError:
    from django.urls import reverse
try:
    from django.utils.encoding import python_2_unicode_compatible
except ImportError:
    python_2_unicode_compatible = lambda klass: klass
try:
    from django.utils.translation import ugettext_lazy as _
except ImportError:
    from django.utils.translation import gettext_lazy as _

logger = logging.getLogger(__name__)
PROJECT_DIR = os.path.dirname(os.path.abspath(__file__))
NAME_RE = re.compile(r'^[\w-]+$')
MAX = 50

STATUS_CHOICES = (
    (0, _(u'inactive')),
    (1, _('active')),
    (2, _("locked %s") % 'out'),
)


class EntryQuerySet(QuerySet):
    def live(self):
        return self.filter(status=1)


class EntryManager(models.Manager):
    use_for_related_fields = True

    def get_query_set(self):
        return EntryQuerySet(self.model)

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return getattr(self.get_query_set(), name)


class LiveManager(EntryManager):
    pass


@python_2_unicode_compatible
class Entry(models.Model):
    """
    An entry.
    """
    STATUS_LIVE, STATUS_DRAFT = 1, 0
    title       = models.CharField(_(u'title'), max_length=MAX,
                                   help_text=_(u'At most %d characters') % MAX)
    slug        = models.SlugField(_('slug'), max_length = MAX, unique_for_date = 'pub_date')
    status      = models.IntegerField(choices = STATUS_CHOICES, default = STATUS_DRAFT)
    pub_date    = models.DateTimeField(u'date published', default=dt.now)
    author      = models.ForeignKey(auth_models.User, verbose_name=_('author'), on_delete=models.CASCADE)
    expires     = models.DateTimeField(null=True, blank=True);
    related     = models.ManyToManyField('self', blank=True, verbose_name='related %s' % 'entries')
    rating      = models.FloatField(default = .5); views = models.IntegerField(default = 0o17)
    mask        = models.IntegerField(default=0xFF)

    objects = EntryManager()
    live = LiveManager()

    class Meta:
        ordering = ('-pub_date',)
        verbose_name, verbose_name_plural = _('entry'), _('entries')
        get_latest_by = 'pub_date'
        permissions = (
            ("can_publish", "Can publish"),
        )
        unique_together = ('slug', 'pub_date',)
        db_table = 'oldstyle_' + 'entries'

    def __str__(self): return self.title

    def get_absolute_url(self):
        return reverse('entry', kwargs={'slug': self.slug})
    get_absolute_url.short_description = 'url'

    @transaction.atomic
    def save(self, *args, **kw):
        super(Entry, self).save(*args, **kw)

    def _get_full(self):
        return "%s" % (self.title,)
    full = property(_get_full)


class Photo(models.Model):
    entry = models.ForeignKey(Entry, related_name = 'photos', on_delete=models.CASCADE)
    image = models.ImageField(upload_to = os.path.join('photos', '%Y'))
    size = models.CharField(max_length=len('1024x768'), default="{}x{}".format(1024, 768))
    caption = models.TextField(default="""A
    long default""")
    age = models.DurationField(default=td(days=2) * 3)

    class Admin:
        list_display = ('entry',)

    class Meta:
        app_label = 'oldstyle'
        ordering = ['entry__pub_date', 'id', '?'][:2]


def entry_saved(sender, instance, created, **kwargs):
    logger.info('saved %s', instance)


signals.post_save.connect(entry_saved, sender=Entry, dispatch_uid='entry_saved')

if __name__ == '__main__':
    print(Entry)
