import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { NewPasswordFields } from '#app/components/account/sign-in-parts.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { findPasswordLink, setNewPassword } from '#app/domain/accounts/passwords.server.ts'
import { admitNetwork, countedRight } from '#app/domain/accounts/sign-in/admit-sign-in.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newPassword } from '#app/forms/password.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { readForm } from '#app/platform/http/signed-in.server.ts'

export const handle = {
	hydrated: true,
	words: ['ownAccount.newPassword', 'ownAccount.password', 'ownAccount.email'] as const,
}

export async function loader({ params }: LoaderFunctionArgs) {
	const link = await findPasswordLink(params.token ?? '').catch(rethrow)
	// Used, expired, replaced, of a suspended person or unknown: one page for all, so that guessing discloses nothing.
	return data({ email: link?.email ?? null }, { status: link ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
	if (!(await admitNetwork(request, 'new-password').catch(rethrow)))
		return data({ errors: { password: 'tooManyTries' } }, { status: 429 })
	const parsed = parseForm(await readForm(request), newPassword)
	if (!parsed.ok) return data({ errors: parsed.errors }, { status: 422 })
	try {
		await setNewPassword(params.token ?? '', parsed.value.password, request)
		await countedRight(request, 'new-password')
		return redirect('/sign-in?done=password', 303)
	} catch (error) {
		if (!(error instanceof DomainError)) return rethrow(error)
		return data({ errors: error.errors }, { status: error.code === 'invalid' ? 422 : 404 })
	}
}

const schema = () => import('#app/forms/password.ts').then((module) => module.newPassword)

export default function NewPasswordRoute() {
	const t = useTranslations('ownAccount.newPassword')
	const account = useTranslations('ownAccount')
	const { email } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (!email)
		return (
			<Page title={t('unusable.title')} lead={<p>{t('unusable.body')}</p>}>
				<p>
					<LinkButton href="/sign-in/forgotten">{t('again')}</LinkButton>
				</p>
			</Page>
		)
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ActionForm schema={schema} errors={answer?.errors} values={{ email }}>
				{/* For password managers, which save the password under this address. */}
				<TextField
					name="email"
					type="email"
					label={account('email')}
					autoComplete="username"
					readOnly
					required
				/>
				<NewPasswordFields />
				<Button>{t('button')}</Button>
			</ActionForm>
		</Page>
	)
}
