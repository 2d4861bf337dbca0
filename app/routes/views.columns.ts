import { data, redirect } from '@remix-run/node'
import { keepLayout } from '#app/domain/lists/save-view.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { layoutForm } from '#app/forms/saved-view.ts'
import { signedInAction } from '#app/platform/http/signed-in.server.ts'

export const loader = () => redirect('/requests')

/** Keeps the columns that a person chose for a list, and shows the list with them. */
export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, layoutForm)
	if (!parsed.ok) throw data({ reason: 'badValue' }, { status: 422 })
	const { list, query, columns } = parsed.value
	const asked = new URLSearchParams(query)
	asked.delete('columns')
	const kept = new URLSearchParams(columns.length > 0 ? { columns: columns.join('.') } : {}).toString()
	await keepLayout(actor, list, kept)
	const whole = [asked.toString(), kept].filter(Boolean).join('&')
	return redirect(`${lists[list].path}${whole ? `?${whole}` : ''}`, 303)
})
