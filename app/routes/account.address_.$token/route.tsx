import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'

import { confirmNewAddress, findAddressLink } from '#app/domain/accounts/own-account.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

export const handle = { words: ['ownAccount'] as const }

/** Reading changes nothing, because mail programs open links before their readers do. */
export async function loader({ params }: LoaderFunctionArgs) {
	const link = await findAddressLink(params.token ?? '').catch(rethrow)
	// Used, expired, replaced or unknown: one page for all, so that guessing discloses nothing.
	return data({ email: link?.email ?? null }, { status: link ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
	try {
		await confirmNewAddress(params.token ?? '', request)
		return redirect('/sign-in?done=address', 303)
	} catch (error) {
		if (error instanceof DomainError && error.code === 'not-found') return data(null, { status: 404 })
		return rethrow(error)
	}
}

export default function ConfirmAddressRoute() {
	const t = useTranslations('ownAccount')
	const { email } = useLoaderData<typeof loader>()
	if (!email)
		return (
			<Page title={t('address.confirm.unusable.title')} lead={<p>{t('address.confirm.unusable.body')}</p>}>
				<p>
					<LinkButton href="/account">{t('title')}</LinkButton>
				</p>
			</Page>
		)
	return (
		<Page title={t('address.confirm.title')} lead={<p>{t('address.confirm.lead')}</p>}>
			<FactList items={[{ label: t('address.confirm.email'), value: <bdi dir="ltr">{email}</bdi> }]} />
			<form method="post">
				<Button>{t('address.confirm.button')}</Button>
			</form>
		</Page>
	)
}
