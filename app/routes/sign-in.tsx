import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/action-form.tsx'
import { Button } from '#app/components/button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { openSession } from '#app/domain/open-session.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { signInForm } from '#app/forms/password.ts'
import { rememberLanguage } from '#app/i18n/language.server.ts'
import { localPath } from '#app/platform/local-path.ts'
import { findActor } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['account'] as const }

export async function loader({ request, context }: LoaderFunctionArgs) {
	const next = localPath(new URL(request.url).searchParams.get('next'), '/work')
	if (await findActor(request, context)) throw redirect(next)
	return { next }
}

export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData()
	const next = localPath(form.get('next'), '/work')
	// The password that was typed is never sent back.
	const typed = { email: String(form.get('email') ?? '').slice(0, 254), next }
	const parsed = parseForm(form, signInForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed, problem: null }, { status: 422 })

	const session = await openSession(request, parsed.value.email, parsed.value.password)
	if (session.outcome !== 'opened') {
		const status = session.outcome === 'tooOften' ? 429 : 422
		return data({ errors: {}, typed, problem: session.outcome }, { status })
	}
	const headers = new Headers(session.cookies.map((cookie) => ['Set-Cookie', cookie] as [string, string]))
	headers.append('Set-Cookie', rememberLanguage(request, session.language))
	return redirect(next, { status: 303, headers })
}

const schema = () => import('#app/forms/password.ts').then(({ signInForm }) => signInForm)

export default function SignInRoute() {
	const t = useTranslations('account.signIn')
	const { next } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{answer?.problem && (
				<div role="alert">
					<Notice tone="danger" title={t(`${answer.problem}.title`)}>
						<p>{t(`${answer.problem}.body`)}</p>
					</Notice>
				</div>
			)}
			<ActionForm schema={schema} errors={answer?.errors} values={answer?.typed}>
				<input type="hidden" name="next" value={answer?.typed.next ?? next} />
				<TextField name="email" type="email" label={t('email')} autoComplete="username" required />
				<TextField
					name="password"
					type="password"
					label={t('password')}
					autoComplete="current-password"
					required
				/>
				<Button>{t('button')}</Button>
			</ActionForm>
		</Page>
	)
}
