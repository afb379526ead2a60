from django.db import models

class Person(models.Model):
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("Person", symmetrical=False, related_name="followers")
    knows = models.ManyToManyField("self", symmetrical=False)  # here: fields.E303 at knows
    person = models.IntegerField()
    knows_rel_ = models.ManyToManyField("self", related_name="x")  # here: fields.W345 at related_name; fields.E001 at knows_rel_

class Member(Person):
    groups = models.ManyToManyField("Group", through="Membership", through_fields=("member", "group"))

class Group(models.Model):
    members = models.ManyToManyField(Member, through="Membership", related_name="+", through_fields=("group", "inviter"))
    people = models.ManyToManyField(Person, through="Membership", related_name="p")  # here: fields.E336 at through
    named = models.ManyToManyField(Person, related_name="class", related_query_name="for__x")  # here: fields.E306 at related_name; fields.E309 at related_name; fields.E340 at named

class Membership(models.Model):
    member = models.ForeignKey(Member, models.CASCADE, related_name="m1")
    inviter = models.ForeignKey(Member, models.CASCADE, related_name="m2")
    group = models.ForeignKey(Group, models.CASCADE, to_field="nope")  # here: fields.E312 at to_field

class Same(models.Model):
    class Meta:
        db_table = "shop_group_named"

class Unmanaged(models.Model):
    class Meta:
        managed = False
        db_table = "shop_group_named"
    many = models.ManyToManyField(Group, db_table="shop_same_many")

class OneToOne(models.Model):
    a = models.OneToOneField(Group, models.CASCADE, null=True, primary_key=True)  # here: fields.E007 at null; fields.E304 at a; fields.E305 at a
    b = models.OneToOneField(Group, models.CASCADE, related_name="onetoone")  # here: fields.E304 at "onetoone; fields.E305 at "onetoone
    c = models.ForeignKey(Group, models.CASCADE, related_name="onetoone_set", primary_key=True)  # here: models.E026 at c; fields.W342 at primary_key
    c_id = models.IntegerField()  # here: models.E006 at c_id
    d = models.IntegerField(db_column="b_id")

class id_(models.Model):  # here: models.E023 at id_
    id = models.IntegerField()  # here: models.E004 at id

class Id2(models.Model):
    id = models.CharField(max_length=5)
    other = models.AutoField(primary_key=True)
