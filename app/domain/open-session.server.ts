import { systemActor } from '#app/platform/actor.ts'
import { signIn } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import type { Language } from '#workflows/vocabulary.ts'

export type Opened =
	| { outcome: 'opened'; cookies: string[]; language: Language; owesFactor: boolean }
	| { outcome: 'refused' | 'tooOften' }

/**
 * Signs somebody in. An unknown address, a wrong password and a suspended person get the same answer, so that
 * nobody learns here who has an account.
 */
export async function openSession(request: Request, email: string, password: string): Promise<Opened> {
	const answer = await signIn(request, email, password)
	if (answer.status === 429) return { outcome: 'tooOften' }
	if (!answer.ok) return { outcome: 'refused' }
	const { user }: { user?: { id?: string } } = await answer.json()
	const where = { id: user?.id ?? '' }
	const select = { language: true, suspendedAt: true, role: true } as const
	const { person, hasFactor } = await withActor(systemActor, async (tx) => ({
		person: await tx.person.findUnique({ where, select }),
		hasFactor: (await tx.factor.count({ where: { personId: where.id, confirmedAt: { not: null } } })) > 0,
	}))
	if (!person || person.suspendedAt) return { outcome: 'refused' }
	return {
		outcome: 'opened',
		cookies: answer.headers.getSetCookie(),
		language: person.language,
		owesFactor: hasFactor || needsFactor(person.role),
	}
}
