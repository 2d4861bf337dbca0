import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { enterCells } from '#app/domain/deliveries/training/ledgers/enter-cells.server.ts'
import { getLedger, type LedgerAsked } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { type Proposed, proposeCells } from '#app/domain/deliveries/training/ledgers/propose-cells.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { filledColumn, pageCells, pastedCells, proposedCells } from '#app/forms/cells.ts'
import { type LedgerName, ledgerNames } from '#app/forms/lists/ledger-list.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isNameOf, isOneOf } from '#workflows/names.ts'
import { blockWords } from './block-words.server.ts'
import { personTakers } from './take-people.server.ts'

/** The ledger of an address. */
export function ledgerIn({ ledger = '' }: ActionFunctionArgs['params']): LedgerName {
	if (!isOneOf(ledgerNames, ledger)) throw new DomainError('not-found')
	return ledger
}

type Sent = { actor: Actor; id: string; asked: LedgerAsked; here: string; form: FormData }
type Args = Pick<ActionFunctionArgs, 'params' | 'request'> & { actor: Actor; form: FormData }

/** Takes one form of a ledger: 303 back to the list, or what was typed with its errors, or a difference to confirm. */
export async function takeLedger({ actor, params, request, form }: Args) {
	const { pathname, search, searchParams } = new URL(request.url)
	const asked = {
		name: ledgerIn(params),
		params: searchParams,
		language: languageOf(request, actor.language),
	}
	const sent = { actor, id: idFrom(params.deliveryId), asked, here: pathname + search, form }
	const part = String(form.get('part'))
	if (part === 'cells') return takeCells(sent)
	if (part === 'proposed') return takeProposed(sent)
	if (part === 'paste') return proposeBlock(sent)
	if (part === 'fill') return proposeFill(sent)
	if (!isNameOf(personTakers, part)) throw new DomainError('conflict', 'impossible')
	const wrong = await personTakers[part](actor, sent.id, form)
	return wrong ? data({ part, ...wrong }, { status: 422 }) : redirect(sent.here, 303)
}

/** The cells of one page. What was typed comes back with every answer but success, over the state of now. */
async function takeCells({ actor, id, asked, here, form }: Sent) {
	const parsed = parseForm(form, pageCells)
	if (!parsed.ok) throw new DomainError('invalid', 'badValue')
	const entries = parsed.value
	try {
		await enterCells(actor, id, asked.name, entries)
	} catch (error) {
		const isOfCells = error instanceof DomainError && ['conflict', 'invalid'].includes(error.code)
		if (!isOfCells) throw error
		const ledger = await getLedger(
			actor,
			id,
			asked,
			entries.map((entry) => entry.id),
		)
		const { reason, errors } = error
		const code = error.code === 'conflict' ? error.code : ('invalid' as const)
		// An error of one cell is told there; one of them all, such as too many for the seats, above the list.
		const problem = Object.keys(errors).length === 0 ? { code, reason, errors, typed: {} } : undefined
		const given = { part: 'cells', errors, entries, gone: ledger.gone, ledger }
		return data(problem ? { ...given, problem } : given, { status: code === 'conflict' ? 409 : 422 })
	}
	return redirect(here, 303)
}

/** A difference that was confirmed. Where others were quicker, the rest is shown again, with what they changed. */
async function takeProposed(sent: Sent) {
	const parsed = parseForm(sent.form, proposedCells)
	if (!parsed.ok) throw new DomainError('invalid', 'badValue')
	try {
		await enterCells(sent.actor, sent.id, sent.asked.name, parsed.value.entries)
	} catch (error) {
		const isOfCells = error instanceof DomainError && Object.keys(error.errors).length > 0
		if (!isOfCells) throw error
		return shown(sent, parsed.value, error.code === 'conflict' ? 409 : 422)
	}
	return redirect(sent.here, 303)
}

async function proposeBlock(sent: Sent) {
	const parsed = parseForm(sent.form, pastedCells)
	const given = { typed: parsed.typed }
	if (parsed.ok) return shown(sent, parsed.value, 200, given)
	const proposal = { changes: [], faults: [faultOf(parsed.errors)] }
	return data({ proposal, given: { ...given, errors: parsed.errors } }, { status: 422 })
}

const faultOf = (errors: Record<string, string>) => ({
	line: null,
	name: '',
	column: '',
	text: '',
	key: Object.values(errors)[0] ?? 'badValue',
})

function proposeFill(sent: Sent) {
	const parsed = parseForm(sent.form, filledColumn)
	if (parsed.ok) return shown(sent, parsed.value, 200)
	return data({ proposal: { changes: [], faults: [faultOf(parsed.errors)] } }, { status: 422 })
}

type Typed = { typed: Record<string, unknown> }

/** What would change; 422 where some of it cannot. */
async function shown({ actor, id, asked }: Sent, proposed: Proposed, status: number, given?: Typed) {
	const proposal = await proposeCells(actor, id, asked, proposed, blockWords)
	const isWrong = proposal.faults.length > 0
	return data({ proposal, given }, { status: status === 200 && isWrong ? 422 : status })
}
