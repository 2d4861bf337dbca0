import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { chooseLanguage } from '#app/domain/people/person.server.ts'
import { rememberLanguage } from '#app/i18n/language.server.ts'
import { localPath } from '#app/platform/http/local-path.ts'
import { findActor, readForm } from '#app/platform/http/signed-in.server.ts'
import { isLanguage } from '#workflows/languages.ts'

export const loader = () => redirect('/')

/** Saves the chosen language, for e-mails too when the person is known, and returns to the page it was chosen on. */
export async function action({ request, context }: ActionFunctionArgs) {
	const form = await readForm(request)
	const language = form.get('language')
	if (!isLanguage(language)) throw data(null, { status: 422 })
	const actor = await findActor(request, context)
	if (actor) await chooseLanguage(actor, language)
	return redirect(localPath(form.get('to')), {
		headers: { 'Set-Cookie': rememberLanguage(request, language) },
	})
}
