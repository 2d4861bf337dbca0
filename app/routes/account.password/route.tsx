import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { NewPasswordFields } from '#app/components/account/sign-in-parts.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { getOwnAccount } from '#app/domain/accounts/own-account.server.ts'
import { changePassword } from '#app/domain/accounts/passwords.server.ts'
import { isConfirmed } from '#app/domain/core/rights.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { passwordChange } from '#app/forms/password.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { hydrated: true, words: ['ownAccount'] as const }

const PAGE = '/account/password'

export const loader = readingLoader(async ({ actor }) => {
	if (!isConfirmed(actor)) throw redirect(`/sign-in/factor?next=${PAGE}`)
	const { email } = await getOwnAccount(actor)
	return { email }
})

export const action = signedInAction(async ({ actor, form, request }) => {
	// Passwords are not carried along to the page of the second factor and back.
	if (!isConfirmed(actor)) return redirect(`/sign-in/factor?next=${PAGE}`, 303)
	const parsed = parseForm(form, passwordChange)
	if (!parsed.ok) return data({ errors: parsed.errors }, { status: 422 })
	const { present, password } = parsed.value
	await changePassword(actor, { present, password }, request)
	return redirect('/account?done=password', 303)
})

const schema = () => import('#app/forms/password.ts').then((module) => module.passwordChange)

export default function PasswordRoute() {
	const t = useTranslations('ownAccount')
	const { email } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const errors = answer && ('problem' in answer ? answer.problem.errors : answer.errors)
	return (
		<Page
			title={t('password.title')}
			lead={<p>{t('password.lead')}</p>}
			breadcrumbs={[{ href: '/account', label: t('title') }]}
		>
			<WaitNotice problem={answer && 'problem' in answer ? answer.problem : null} />
			<ActionForm schema={schema} errors={errors} values={{ email }}>
				{/* For password managers, which save the password under this address. */}
				<TextField name="email" type="email" label={t('email')} autoComplete="username" readOnly required />
				<PasswordField
					name="present"
					label={t('password.present')}
					autoComplete="current-password"
					required
				/>
				<NewPasswordFields />
				<Button>{t('password.button')}</Button>
			</ActionForm>
		</Page>
	)
}
