import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { askForNewPassword } from '#app/domain/accounts/sign-in/account-links.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { forgottenForm } from '#app/forms/password.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { readForm } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['ownAccount.forgotten'] as const }

export const loader = ({ request }: LoaderFunctionArgs) => ({
	sent: new URL(request.url).searchParams.has('sent'),
})

export async function action({ request }: ActionFunctionArgs) {
	const parsed = parseForm(await readForm(request), forgottenForm)
	const none: Record<string, string> = {}
	const answer = { errors: none, typed: parsed.typed, tooOften: false }
	if (!parsed.ok) return data({ ...answer, errors: parsed.errors }, { status: 422 })
	const admitted = await askForNewPassword(request, parsed.value.email).catch(rethrow)
	if (!admitted) return data({ ...answer, tooOften: true }, { status: 429 })
	return redirect('/sign-in/forgotten?sent', 303)
}

export default function ForgottenRoute() {
	const t = useTranslations('ownAccount.forgotten')
	const { sent } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{sent && !answer && (
				<Notice tone="success" title={t('sent.title')}>
					<p>{t('sent.body')}</p>
				</Notice>
			)}
			{answer?.tooOften && (
				<div role="alert">
					<Notice tone="danger" title={t('tooOften.title')}>
						<p>{t('tooOften.body')}</p>
					</Notice>
				</div>
			)}
			<ActionForm action="/sign-in/forgotten" errors={answer?.errors} values={answer?.typed}>
				<TextField name="email" type="email" label={t('email')} autoComplete="username" required />
				<Button>{t('button')}</Button>
			</ActionForm>
			<p>
				<a href="/sign-in">{t('back')}</a>
			</p>
		</Page>
	)
}
