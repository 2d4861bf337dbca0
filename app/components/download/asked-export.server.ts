import { redirect } from '@remix-run/node'
import type { ExportKind } from '#app/forms/export.ts'

/** By what the file is asked for that this address gives out; whoever has said no reason yet is asked for one first. */
export function askedExport(request: Request, what: ExportKind, of = ''): string {
	const query = new URL(request.url).searchParams
	const asked = query.get('export')
	if (asked && asked.length <= 100 && !asked.includes('\0')) return asked
	query.delete('export')
	if (of) query.set('of', of)
	throw redirect(`/exports/${what}${query.size > 0 ? `?${query}` : ''}`)
}
