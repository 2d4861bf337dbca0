import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { ShortTable } from '#app/components/list/list-table.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listArchivedDrafts, takeBackDraft } from '#app/domain/retention/exemptions.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { archivedDraftList, sortedRows } from '#app/forms/lists/short-lists.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['retention', 'lists'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const address = readListAddress(archivedDraftList, new URL(request.url).searchParams)
	const drafts = sortedRows(
		await listArchivedDrafts(actor),
		listOrder(archivedDraftList, address),
		{
			request: ({ title }) => title || null,
			saved: ({ updatedAt }) => updatedAt,
			archived: ({ archivedAt }) => archivedAt,
		},
		languageOf(request, actor.language),
	)
	return { drafts, address }
})

export const action = signedInAction(async ({ actor, form }) => {
	const id = idFrom(String(form.get('id') ?? ''))
	await takeBackDraft(actor, id)
	return redirect(`/requests/${id}/draft`, 303)
})

export default function ArchivedDraftsRoute() {
	const t = useTranslations('retention.archive')
	const { drafts, address } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{answer && <Notice tone="warning" title={t('conflict')} />}
			{drafts.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<ShortTable
					caption={t('title')}
					sorted={{ spec: archivedDraftList, address }}
					name={{
						name: 'request',
						label: t('request'),
						cell: ({ title }: Row) => (title ? <UserText>{title}</UserText> : t('untitled')),
					}}
					columns={[
						{ name: 'saved', label: t('saved'), cell: ({ updatedAt }) => <LocalDate value={updatedAt} /> },
						{
							name: 'archived',
							label: t('archived'),
							cell: ({ archivedAt }) => archivedAt && <LocalDate value={archivedAt} />,
						},
						{ name: 'action', label: t('action'), cell: (row) => <TakeBack {...row} /> },
					]}
					rows={drafts}
					keyOf={({ id }) => id}
				/>
			)}
		</Page>
	)
}

type Row = Awaited<ReturnType<typeof listArchivedDrafts>>[number]

function TakeBack({ id, title }: Row) {
	const t = useTranslations('retention.archive')
	return (
		<form method="post">
			<input type="hidden" name="id" value={id} />
			<Button tone="secondary" aria-label={t('takeBackOne', { title: title || t('untitled') })}>
				{t('takeBack')}
			</Button>
		</form>
	)
}
