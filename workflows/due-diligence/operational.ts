import type { Kind } from '../vocabulary.ts'

/** Topics about the rights of people and the conduct of officers: they teach a force what it must not do. */
const humanRights: ReadonlySet<string> = new Set(['T_HUMANE', 'T_GENDER', 'T_INTEGRITY'])

/**
 * Whether support raises what a security force can do, and so has to wait for human rights due diligence. Advice on
 * law and policy and training in human rights are outside the policy (A/67/775-S/2013/110, paragraphs 7 to 10).
 */
export function isOperational(kind: Kind, topics: readonly string[] = []): boolean {
	if (kind !== 'training') return kind !== 'advisory'
	return topics.length === 0 || topics.some((topic) => !humanRights.has(topic))
}
