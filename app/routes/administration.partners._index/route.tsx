import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listPartners } from '#app/domain/partners/partners.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import type { Language } from '#workflows/languages.ts'

export const handle = { words: ['partners', 'codes.languages'] as const }

export const loader = readingLoader(async ({ actor }) => ({ partners: await listPartners(actor) }))

export default function PartnersRoute() {
	const t = useTranslations('partners')
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	const { partners } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/administration', label: t('administration') }]}
			actions={
				<LinkButton href="/administration/partners/new" tone="secondary">
					{t('new')}
				</LinkButton>
			}
		>
			{partners.length === 0 ? (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[
						t('fields.name'),
						t('fields.focalPoint'),
						t('fields.email'),
						t('fields.languages'),
						t('status'),
					]}
					rows={partners.map(({ id, name, focalPoint, email, languages, active }) => [
						<a key="name" href={`/administration/partners/${id}`}>
							<UserText>{name}</UserText>
						</a>,
						<UserText key="focalPoint">{focalPoint}</UserText>,
						<bdi key="email">{email}</bdi>,
						format.list(languages.map((language) => codes(language as Language))),
						t(active ? 'active' : 'inactive'),
					])}
				/>
			)}
		</Page>
	)
}
