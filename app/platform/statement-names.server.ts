/**
 * Names frequent statements, so that each connection plans them only once: with a policy on every table, planning takes
 * longer than running. A statement has no name the first time, and none is named beyond `limit` statements, which
 * bounds the plans stored for each connection.
 */
export function statementNames(limit = 500): (query: { sql: string }) => string {
	const names = new Map<string, string>()
	const once = new Set<string>()
	return ({ sql }) => {
		const known = names.get(sql)
		if (known || names.size === limit) return known ?? ''
		if (!once.delete(sql)) {
			if (once.size === limit) once.clear()
			once.add(sql)
			return ''
		}
		const name = `statement_${names.size + 1}`
		names.set(sql, name)
		return name
	}
}
