/** What the catalogue of a database says of its schema `public`, as far as a running release depends on it. */
export type Catalogue = {
	/** The file that holds the rows of a table: another one after the table was rewritten. */
	tables: { name: string; file: string }[]
	columns: {
		table: string
		name: string
		type: string
		required: boolean
		/** Whether PostgreSQL fills it where an insert does not name it. */
		filled: boolean
	}[]
	/** Checks, keys and exclusions, and indexes that allow a value once. */
	constraints: { table: string; name: string; kind: string; columns: string[]; definition: string }[]
	indexes: { table: string; name: string }[]
	/** Triggers that can refuse or change what is written. */
	guards: { table: string; name: string }[]
	values: { type: string; value: string }[]
	functions: { name: string; result: string }[]
	/** What the role of the product may do, and for which commands a table has a policy. */
	rights: string[]
}

const inPublic = (column: string) => `${column} = 'public'::regnamespace`
const list = (rows: string) => `(select coalesce(json_agg(found), '[]') from (${rows}) found)`
const columnNames = (keys: string, table: string) =>
	`array(select attname::text from pg_attribute where attrelid = ${table} and attnum = any (${keys}) order by 1)`

const tables = `select relname as name, pg_relation_filenode(oid)::text as file from pg_class
	where ${inPublic('relnamespace')} and relkind in ('r', 'p', 'v', 'm') and relname <> '_prisma_migrations'`

const columns = `select relname as table, attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required,
		(atthasdef or attidentity <> '') as filled
	from pg_attribute join pg_class c on c.oid = attrelid
	where ${inPublic('relnamespace')} and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped`

const constraints = `select relname as table, conname as name,
		case contype when 'c' then 'check' when 'f' then 'foreign key' when 'x' then 'exclusion' else 'key' end as kind,
		${columnNames('conkey', 'conrelid')} as columns, pg_get_constraintdef(k.oid) as definition
	from pg_constraint k join pg_class c on c.oid = conrelid where ${inPublic('connamespace')} and contype in ('c', 'f', 'x', 'p', 'u')
	union all
	select t.relname, i.relname, 'key', ${columnNames('indkey', 'indrelid')}, pg_get_indexdef(indexrelid)
	from pg_index join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid
	where ${inPublic('i.relnamespace')} and indisunique and not exists (select from pg_constraint where conindid = indexrelid)`

const indexes = `select t.relname as table, i.relname as name
	from pg_index join pg_class i on i.oid = indexrelid join pg_class t on t.oid = indrelid where ${inPublic('i.relnamespace')}`

const guards = `select relname as table, tgname as name from pg_trigger join pg_class c on c.oid = tgrelid
	where ${inPublic('relnamespace')} and not tgisinternal and (tgtype & 2 > 0 or tgconstraint <> 0)`

const values = `select typname as type, enumlabel as value from pg_enum join pg_type t on t.oid = enumtypid
	where ${inPublic('typnamespace')}`

const functions = `select oid::regprocedure::text as name, pg_get_function_result(oid) as result from pg_proc
	where ${inPublic('pronamespace')} and prokind <> 'a' and prorettype <> 'trigger'::regtype`

const rights = `select 'the right to ' || lower(privilege_type) || ' ' || relname as name
	from pg_class, aclexplode(relacl) where ${inPublic('relnamespace')} and grantee = 'app_user'::regrole
	union select 'every policy to ' || command.name || ' ' || relname
	from pg_policy join pg_class c on c.oid = polrelid
		join (values ('read', 'r'), ('add to', 'a'), ('change', 'w'), ('remove from', 'd')) command (name, code)
			on polcmd in (command.code, '*') where ${inPublic('relnamespace')} and polpermissive
	union select 'the right of ' || role || ' to change ' || table_name || '.' || column_name from column_right
	union select 'the right to record ' || type || ' as ' || role || ' in audit_entry' from entry_right`

/** One row with one column for each part of `Catalogue`. */
export const readCatalogue = `select ${Object.entries({
	tables,
	columns,
	constraints,
	indexes,
	guards,
	values,
	functions,
})
	.map(([name, rows]) => `${list(rows)} as ${name}`)
	.join(', ')}, (select coalesce(json_agg(name), '[]') from (${rights}) found) as rights`
