"""The corpus: sets of apps that are compared together, in one project each.

`apps` are compared; `needed` are installed because these need them; `settings` is more text for the
settings module. Apps are found in the environment, or in the folder `folder` beside this file.
"""


class Set:
    def __init__(self, name, apps, needed=(), settings="", folder=None, is_small=False,
                 checks_only=False):
        self.name = name
        self.apps = apps
        self.needed = needed
        self.settings = settings
        self.folder = folder
        self.is_small = is_small  # `make test` runs it too
        self.checks_only = checks_only  # wrong models: there is no schema to compare


CONTRIB = ["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.admin",
           "django.contrib.sessions", "django.contrib.sites", "django.contrib.flatpages",
           "django.contrib.redirects", "django.contrib.messages", "django.contrib.postgres",
           "django.contrib.humanize", "django.contrib.sitemaps", "django.contrib.staticfiles",
           "django.contrib.syndication", "django.contrib.admindocs"]
BASIC = ["django.contrib.contenttypes", "django.contrib.auth"]
SITE = BASIC + ["django.contrib.sites", "django.contrib.sessions", "django.contrib.messages"]

OSCAR = ["oscar.config.Shop", "oscar.apps.analytics.apps.AnalyticsConfig",
         "oscar.apps.checkout.apps.CheckoutConfig", "oscar.apps.address.apps.AddressConfig",
         "oscar.apps.shipping.apps.ShippingConfig", "oscar.apps.catalogue.apps.CatalogueConfig",
         "oscar.apps.catalogue.reviews.apps.CatalogueReviewsConfig",
         "oscar.apps.communication.apps.CommunicationConfig",
         "oscar.apps.partner.apps.PartnerConfig", "oscar.apps.basket.apps.BasketConfig",
         "oscar.apps.payment.apps.PaymentConfig", "oscar.apps.offer.apps.OfferConfig",
         "oscar.apps.order.apps.OrderConfig", "oscar.apps.customer.apps.CustomerConfig",
         "oscar.apps.search.apps.SearchConfig", "oscar.apps.voucher.apps.VoucherConfig",
         "oscar.apps.wishlists.apps.WishlistsConfig",
         "oscar.apps.dashboard.apps.DashboardConfig",
         "oscar.apps.dashboard.reports.apps.ReportsDashboardConfig",
         "oscar.apps.dashboard.users.apps.UsersDashboardConfig",
         "oscar.apps.dashboard.orders.apps.OrdersDashboardConfig",
         "oscar.apps.dashboard.catalogue.apps.CatalogueDashboardConfig",
         "oscar.apps.dashboard.offers.apps.OffersDashboardConfig",
         "oscar.apps.dashboard.partners.apps.PartnersDashboardConfig",
         "oscar.apps.dashboard.pages.apps.PagesDashboardConfig",
         "oscar.apps.dashboard.ranges.apps.RangesDashboardConfig",
         "oscar.apps.dashboard.reviews.apps.ReviewsDashboardConfig",
         "oscar.apps.dashboard.vouchers.apps.VouchersDashboardConfig",
         "oscar.apps.dashboard.communications.apps.CommunicationsDashboardConfig",
         "oscar.apps.dashboard.shipping.apps.ShippingDashboardConfig"]

CORNERS = ["everyfield", "library", "shared", "blog", "diamonds", "places", "proxies", "ownfields",
           "enums", "conditions", "constrained", "indexed", "dbdefaults", "composite", "longnames",
           "oddnames", "letters", "storage", "manymany", "related", "generic", "legacy", "callables",
           "fromsettings", "company.hr.staff", "company.hr.payroll", "alpha", "beta", "oldstyle",
           "newstyle", "managers", "dynamic", "typed", "crafted", "terse", "offices", "reckoned",
           "tutorial", "families", "matched", "optional", "contributed", "joined", "partner",
           "gathered", "conjured",
           "imports.apps.ImportsConfig"]
CORNER_SETTINGS = """\
import os
from pathlib import Path

BASE_DIR = Path("/srv") / "site"
DEBUG = bool(int(os.environ.get("A_VARIABLE_THAT_NOBODY_SETS", "0")))
FROMSETTINGS_LIMIT = 60 * 60
FROMSETTINGS_URL = "https://example.com"
FROMSETTINGS_PATHS = {"files": str(BASE_DIR / "files")}
FROMSETTINGS_SWAPPED = "fromsettings.Substitute"
"""

SETS = [
    Set("contrib", CONTRIB, is_small=True),
    Set("corners", CORNERS, BASIC, settings=CORNER_SETTINGS, folder="corners", is_small=True),
    Set("users", ["accounts", "library", "shared", "blog", "django.contrib.auth"],
        ["django.contrib.contenttypes"], settings='AUTH_USER_MODEL = "accounts.User"\n'
        'DEFAULT_AUTO_FIELD = "django.db.models.AutoField"\nUSE_TZ = False\n',
        folder="corners", is_small=True),
    Set("spaces", ["storage", "indexed", "shared"], BASIC,
        settings='DEFAULT_TABLESPACE = "data"\nDEFAULT_INDEX_TABLESPACE = "index"\n'
                 'SILENCED_SYSTEM_CHECKS = ["models.W046"]\n', folder="corners", is_small=True),
    Set("postgres", ["pgonly"], BASIC + ["django.contrib.postgres"], folder="corners",
        is_small=True),
    Set("wrong", ["badfields", "badmeta", "badrelations"], BASIC, folder="wrong", is_small=True,
        checks_only=True, settings='BADMETA_SWAP = "nothing"\n'
                                   'BADMETA_SWAP_MODEL = "badmeta.Nothing"\n'),
    Set("wrong_users", ["badusers", "django.contrib.auth"], ["django.contrib.contenttypes"],
        settings='AUTH_USER_MODEL = "badusers.User"\n', folder="wrong", is_small=True,
        checks_only=True),
    Set("packaged", ["packaged", "mptt", "taggit", "guardian"], BASIC + ["phonenumber_field",
        "treebeard"], folder="corners"),
    Set("taggit", ["taggit"], BASIC),
    Set("mptt", ["mptt"], BASIC),
    Set("guardian", ["guardian"], BASIC),
    Set("allauth", ["allauth.account", "allauth.socialaccount", "allauth.mfa",
                    "allauth.usersessions", "allauth.headless", "allauth"],
        SITE + ["django.contrib.humanize"],
        settings='MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]\n'),
    Set("oscar", OSCAR, SITE + ["django.contrib.flatpages", "widget_tweaks", "haystack",
                                "treebeard", "django_tables2", "django.contrib.admin"],
        settings="from oscar.defaults import *\n\n"
                 'HAYSTACK_CONNECTIONS = {"default": '
                 '{"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}}\n'),
]
