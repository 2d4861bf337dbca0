import { createReadableStreamFromReadable } from '@remix-run/node'
import { getLedgerTable } from '#app/domain/deliveries/training/ledgers/get-ledger-table.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { writeLedgerFile } from '#app/workbook/ledgers/write-ledger-file.ts'
import { tableTypes } from '#app/workbook/list-table.ts'
import { ledgerWords, workbookOf } from './deliveries.$deliveryId_.training_.$ledger/block-words.server.ts'
import { ledgerIn } from './deliveries.$deliveryId_.training_.$ledger/ledger-action.server.ts'

/** A ledger as a workbook, for everyone who can enter it. */
export const loader = signedInLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const [id, name] = [idFrom(params.deliveryId), ledgerIn(params)]
	const { columns, rows } = await getLedgerTable(actor, id, name)
	const { title, head, titleOf, textOf } = ledgerWords(language, name)
	const content = writeLedgerFile({
		title,
		head: [...head, ...columns.map(titleOf)],
		rows: rows.map(({ id: person, name: whom, unit, cells }) => [
			person,
			whom,
			unit,
			...columns.map((column) => textOf(column, cells[column] ?? '')),
		]),
		of: workbookOf(id, name),
		language,
	})
	return new Response(createReadableStreamFromReadable(content), {
		headers: {
			'Content-Type': tableTypes.xlsx,
			'Content-Disposition': `attachment; filename="${name}.xlsx"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
})
