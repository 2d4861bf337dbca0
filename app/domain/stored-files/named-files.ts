/**
 * SQL for every file that a row names, with the checksum it must have. What is stored and not among them is a rest; what
 * is among them belongs to every backup.
 */
export const namedFiles = `
	select storage_key as key, sha256, 'attachment ' || id as named_by, created_at as since
		from attachment where status <> 'refused'
	union all
	select file_key, file_sha256, 'note verbale ' || id, recorded_at
		from note_verbale where file_key is not null and file_status <> 'refused'`
