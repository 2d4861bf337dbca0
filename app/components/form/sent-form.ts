type Given = {
	errors?: Record<string, string> | undefined
	typed: Record<string, unknown>
}
type Answer = Given | { problem: Given } | undefined

/** The response for the form with this `intent`, on a page with several; undefined where another one was sent. */
export function sentForm(answer: unknown, intent: string): Given | undefined {
	const known = answer as Answer
	const given = known && ('problem' in known ? known.problem : known)
	if (!given || [given.typed?.intent].flat()[0] !== intent) return undefined
	return given
}
