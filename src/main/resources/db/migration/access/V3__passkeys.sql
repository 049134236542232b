-- Passkeys: public keys of which the other half never leaves somebody's device.

create table access.passkey (
  id uuid primary key,
  person uuid not null references access.person on delete cascade,
  -- By which the device knows it.
  credential bytea not null unique check (length(credential) between 1 and 1023),
  name text not null check (length(btrim(name)) between 1 and 100),
  public_key bytea not null,
  -- What the device said when it made it, with the key and the flags against which each use is checked.
  attestation bytea not null,
  -- Of the last use; devices that do not count say 0 each time.
  signature_count bigint not null check (signature_count >= 0),
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index on access.passkey (person);
