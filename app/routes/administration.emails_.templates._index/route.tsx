import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { requireAbility } from '#app/domain/core/rights.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { subjectOf } from '#emails/catalogue.ts'
import { isAbout, templateNames } from '#emails/gallery.server.ts'
import { kindOf } from '#workflows/notices/kinds.ts'
import { noticeKinds } from '#workflows/notices/notice.ts'

export const handle = { words: ['emailTemplates', 'emailKinds'] as const }

export const loader = signedInLoader(async ({ actor, request }) => {
	requireAbility(actor, 'readEmails')
	const text = filterValue(request, 'text')
	const language = languageOf(request, actor.language)
	const found = templateNames.filter((name) => isAbout(name, text ?? ''))
	const templates = found.map((name) => ({ name, kind: kindOf(name), subject: subjectOf(name, language) }))
	return { text, templates }
})

export default function TemplatesRoute() {
	const t = useTranslations('emailTemplates')
	const kinds = useTranslations('emailKinds')
	const common = useTranslations('common.actions')
	const { text, templates } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<FilterForm filters={[{ name: 'text', label: t('search'), value: text }]} button={common('search')} />
			{templates.length === 0 && (
				<Empty title={t('none.title')}>
					<p>{t('none.body')}</p>
				</Empty>
			)}
			{noticeKinds.map((kind) => {
				const ofKind = templates.filter((template) => template.kind === kind)
				return (
					ofKind.length > 0 && (
						<Panel key={kind} title={kinds(`${kind}.name`)}>
							<Table
								caption={kinds(`${kind}.name`)}
								captionHidden
								head={[t('subject'), t('name')]}
								rows={ofKind.map(({ name, subject }) => [
									<a key="subject" href={`/administration/emails/templates/${name}`}>
										{subject}
									</a>,
									<bdi key="name" lang="en">
										{name}
									</bdi>,
								])}
							/>
						</Panel>
					)
				)
			})}
		</Page>
	)
}
