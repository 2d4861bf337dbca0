import { data } from '@remix-run/node'
import { getReferenceList } from '#app/domain/reference/reference-lists.server.ts'
import { receivedTable } from '#app/domain/stored-files/received-table.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { listOfFile } from '#app/forms/reference-list.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInUpload } from '#app/platform/http/signed-in.server.ts'
import { readListInThread } from '#app/workbook/in-threads.server.ts'

/** Replaces the States of the form by those of a file, and leaves everything else as it was typed. Nothing is saved. */
export const fillFromFile = signedInUpload(async ({ actor, request, form, files }) => {
	const { names } = await getReferenceList(actor, null, languageOf(request, actor.language))
	const parsed = parseForm(form, listOfFile)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const file = await receivedTable(files)
	const read = await readListInThread({ ...file, kind: parsed.value.kind, known: Object.keys(names) })
	if ('refused' in read) throw new DomainError('invalid', read.refused, { file: read.refused })
	const count = read.text === '' ? 0 : read.text.split('\n').length
	return data({
		filled: {
			count,
			leftOut: read.leftOut.slice(0, MOST_NAMED),
			more: read.leftOut.slice(MOST_NAMED).length,
		},
		typed: { ...parsed.typed, compared: '', entries: read.text },
	})
}, 'import')

/** Of what was left out, as many are named: a footnote below the table can have many lines. */
const MOST_NAMED = 20
