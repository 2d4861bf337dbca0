import { relyingParty } from '#app/domain/accounts/sign-in/offer-passkey.server.ts'
import { isConfirmed } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { needsFactor } from '#workflows/roles.ts'
import { FEW_CODES } from './backup-codes.server.ts'

type Owner = { personId: string }

const sinceWhen = statement(({ personId }: Owner) =>
	build
		.selectFrom('factor')
		.where('person_id', '=', personId)
		.where('confirmed_at', 'is not', null)
		.select('confirmed_at as confirmedAt'),
)

const unusedCodes = statement(({ personId }: Owner) =>
	build
		.selectFrom('backup_code')
		.where('person_id', '=', personId)
		.where('used_at', 'is', null)
		.select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('left')),
)

const ownPasskeys = statement(({ personId }: Owner) =>
	build
		.selectFrom('passkey')
		.where('person_id', '=', personId)
		.select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
		.orderBy('created_at'),
)

/** What a person has set up besides the password; never the secrets. */
export async function getSecondFactor(actor: Actor) {
	const own = { personId: actor.id }
	const [[factor], [codes], passkeys] = await readAs(actor, (read) =>
		Promise.all([
			read.asSystem(sinceWhen, own),
			read.asSystem(unusedCodes, own),
			read.asSystem(ownPasskeys, own),
		]),
	)
	const codesLeft = codes?.left ?? 0
	return {
		since: factor?.confirmedAt ?? null,
		codesLeft,
		passkeys,
		fewCodes: factor !== undefined && codesLeft <= FEW_CODES,
		takesPasskeys: relyingParty() !== null,
		needed: needsFactor(actor.role),
		confirmed: isConfirmed(actor),
	}
}
