import { createReadableStreamFromReadable } from '@remix-run/node'
import type { ExportedTable, ExportFormat } from '#app/forms/lists/list-export.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { listCsv, listXlsx, tableTypes } from './list-table.ts'

type Answer = {
	table: ExportedTable
	format: ExportFormat
	language: Language
	/** Of the file, without its ending. */
	name: string
}

/** An exported table as a download that is written while it is read. */
export function tableResponse({ table, format, language, name }: Answer): Response {
	const about = translator(language, 'lists')('table.about')
	const content = format === 'csv' ? listCsv(table) : listXlsx(table, about, language)
	return new Response(createReadableStreamFromReadable(content), {
		headers: {
			'Content-Type': tableTypes[format],
			'Content-Disposition': `attachment; filename="${name}.${format}"`,
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
}
