import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'

import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { ProblemNotice } from './requests.$requestId.draft.$section/conflict-notice.tsx'
import styles from './requests.$requestId.draft.$section/section-page.module.css'
import { findNeed } from './requests.$requestId.draft.needs.$needId.$section/need-section.server.ts'

export const handle = { words: ['draft', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, params }) => {
	const { need, address } = await findNeed(actor, params)
	return { address, rank: need.rank, title: need.title }
})

export const action = signedInAction(async ({ actor, params }) => {
	const requestId = idFrom(params.requestId)
	await removeNeed(actor, { requestId, needId: idFrom(params.needId) })
	return redirect(`/requests/${requestId}/draft`)
})

export default function RemoveNeedRoute() {
	const t = useTranslations('draft')
	const { address, rank, title } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page title={t('remove.title')} breadcrumbs={[{ href: address, label: t('tasks.title') }]}>
			{answer && <ProblemNotice problem={answer.problem} />}
			<p dir="auto">{t('remove.body', { rank, title: title || t('tasks.untitled') })}</p>
			<ActionForm>
				<div className={styles.buttons}>
					<Button tone="danger">{t('remove.confirm')}</Button>
					<LinkButton href={address} tone="quiet">
						{t('remove.keep')}
					</LinkButton>
				</div>
			</ActionForm>
		</Page>
	)
}
