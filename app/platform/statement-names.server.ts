/**
 * Names for the statements that a process asks again and again, so that a connection plans each of them once: with a
 * policy on every table, planning takes longer than running. The first time a statement has no name, and past `limit`
 * statements none gets one any more, which bounds what the database keeps for each connection.
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
