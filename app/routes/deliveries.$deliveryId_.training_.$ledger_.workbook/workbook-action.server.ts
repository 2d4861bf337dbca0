import { data } from '@remix-run/node'
import { proposeCells } from '#app/domain/deliveries/training/ledgers/propose-cells.server.ts'
import { receivedWorkbook } from '#app/domain/drafts/imported-needs.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInUpload } from '#app/platform/http/signed-in.server.ts'
import { readLedgerInThread } from '#app/workbook/in-threads.server.ts'
import { blockWords, workbookOf } from '../deliveries.$deliveryId_.training_.$ledger/block-words.server.ts'
import { ledgerIn } from '../deliveries.$deliveryId_.training_.$ledger/ledger-action.server.ts'

/** Reads a filled workbook and returns what it would change; 422 where some of it cannot be saved. */
export const workbookAction = signedInUpload(async ({ actor, params, request, files }) => {
	const [id, name] = [idFrom(params.deliveryId), ledgerIn(params)]
	const asked = { name, params: new URLSearchParams(), language: languageOf(request, actor.language) }
	// Refused before the file is read where nothing can be entered.
	await proposeCells(actor, id, asked, { entries: [] }, blockWords)
	const { path } = await receivedWorkbook(files)
	const read = await readLedgerInThread(path)
	if ('refused' in read) throw new DomainError('invalid', read.refused, { file: read.refused })
	if (read.of !== workbookOf(id, name)) {
		const fault = { line: null, name: '', column: '', text: '', key: 'otherLedger' }
		return data({ proposal: { changes: [], faults: [fault] } }, { status: 422 })
	}
	const proposal = await proposeCells(actor, id, asked, { lines: read.lines, first: '' }, blockWords)
	return data({ proposal }, { status: proposal.faults.length > 0 ? 422 : 200 })
}, 'import')
