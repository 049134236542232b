-- Accounts that people have with their organisation's own directory (OpenID Connect), and what those directories grant.

-- Whose account there is whose here: by the names that a provider never gives to anybody else.
create table access.provider_account (
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 255),
  person uuid not null references access.person,
  linked_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (issuer, subject)
);
create unique index provider_account_of_person on access.provider_account (person, issuer);

-- Roles that a provider grants stand beside those that people grant, and lapse when it has not said so again for long.
alter table access.role_grant add column provider text check (length(provider) between 1 and 40);
alter table access.role_grant add column lapses_at timestamptz;
alter table access.role_grant add constraint role_grant_of_provider_lapses check ((provider is null) = (lapses_at is null));
drop index access.role_granted_once;
create unique index role_granted_once on access.role_grant
  (person, role, coalesce(organisation, '00000000-0000-0000-0000-000000000000'), coalesce(provider, '')) where ended_at is null;

-- Tokens may send data in, too; whether a second factor was shown when one was made is kept with it.
alter table access.api_token drop constraint api_token_scope_check;
alter table access.api_token add constraint api_token_scope_check check (scope in ('read', 'bring-data'));
alter table access.api_token add column second_factor boolean not null default false;
