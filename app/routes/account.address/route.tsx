import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TickField } from '#app/components/form/choice-group.tsx'
import { PasswordField } from '#app/components/form/password-field.tsx'
import { WaitNotice } from '#app/components/form/problem-notice.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { askForNewAddress, getOwnAccount } from '#app/domain/accounts/own-account.server.ts'
import { isConfirmed } from '#app/domain/core/rights.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { addressChange } from '#app/forms/password.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { hydrated: true, words: ['ownAccount'] as const }

const PAGE = '/account/address'

export const loader = readingLoader(async ({ actor, request }) => {
	if (!isConfirmed(actor)) throw redirect(`/sign-in/factor?next=${PAGE}`)
	const { email } = await getOwnAccount(actor)
	return { email, asked: new URL(request.url).searchParams.get('done') === 'asked' }
})

export const action = signedInAction(async ({ actor, form, request }) => {
	// The password is not carried along to the page of the second factor and back.
	if (!isConfirmed(actor)) return redirect(`/sign-in/factor?next=${PAGE}`, 303)
	const parsed = parseForm(form, addressChange)
	const typed = { email: String(form.get('email') ?? '').slice(0, 254), anyway: form.get('anyway') }
	if (!parsed.ok) return data({ errors: parsed.errors, typed }, { status: 422 })
	try {
		await askForNewAddress(actor, parsed.value, request)
	} catch (error) {
		if (error instanceof DomainError && error.code === 'invalid')
			return data({ errors: error.errors, typed }, { status: 422 })
		throw error
	}
	return redirect(`${PAGE}?done=asked`, 303)
})

export default function AddressRoute() {
	const t = useTranslations('ownAccount')
	const { email, asked } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	return (
		<Page
			title={t('address.title')}
			lead={<p>{t('address.lead')}</p>}
			breadcrumbs={[{ href: '/account', label: t('title') }]}
		>
			<WaitNotice problem={answer && 'problem' in answer ? answer.problem : null} />
			{asked && !given && (
				<Notice tone="success" title={t('address.asked.title')}>
					<p>{t('address.asked.body')}</p>
				</Notice>
			)}
			<AddressForm
				present={email}
				errors={given?.errors}
				typed={given && { email: String(given.typed.email), anyway: String(given.typed.anyway) }}
			/>
		</Page>
	)
}

type AddressFormProps = {
	present: string
	errors: Record<string, string> | undefined
	typed: { email: string; anyway: unknown } | undefined
}

/** Form for the new address; one at a public mail service requires an explicit confirmation. */
function AddressForm({ present, errors, typed }: AddressFormProps) {
	const t = useTranslations('ownAccount.address')
	const doubted = errors?.anyway !== undefined || typed?.anyway === 'on'
	return (
		<>
			<FactList items={[{ label: t('present'), value: <bdi dir="ltr">{present}</bdi> }]} />
			<ActionForm errors={errors} values={typed}>
				{doubted && (
					<Notice tone="warning" title={t('freeMail.title')}>
						<p>{t('freeMail.body')}</p>
					</Notice>
				)}
				<TextField
					name="email"
					type="email"
					label={t('email')}
					hint={t('emailHint')}
					autoComplete="email"
					required
				/>
				{doubted && <TickField name="anyway" label={t('anyway')} required />}
				<PasswordField name="present" label={t('password')} autoComplete="current-password" required />
				<Button>{t('button')}</Button>
			</ActionForm>
		</>
	)
}
