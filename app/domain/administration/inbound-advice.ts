type Advice = 'told' | 'ifAsked' | 'otherSender' | 'notAuthentic' | 'failed' | 'complaint'
type Came = { outcome: string; reason: string | null; told: boolean }

/** What an administrator can do about a letter that came in; a key of the `inbound.advice` words, null for nothing. */
export function inboundAdvice({ outcome, reason, told }: Came): Advice | null {
	if (outcome === 'complaint') return 'complaint'
	if (outcome !== 'refused') return null
	if (reason === 'failed') return 'failed'
	if (told) return 'told'
	return reason === 'otherSender' || reason === 'notAuthentic' ? reason : 'ifAsked'
}
