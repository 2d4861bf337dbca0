create index concurrently audit_entry_reference_list on audit_entry (position) where type like 'referenceList.%';
