/** Which needs each need of one request waits for, by id. */
type Dependencies = ReadonlyMap<string, readonly string[]>

/** Whether `needId` would in the end wait for itself if it waited for `other`. */
export function closesCycle(dependencies: Dependencies, needId: string, other: string): boolean {
	const seen = new Set<string>()
	const open = [other]
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (id === needId) return true
		if (seen.has(id)) continue
		seen.add(id)
		open.push(...(dependencies.get(id) ?? []))
	}
	return false
}
