import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { isLanguage, type Language, languages, ownNames } from '#workflows/languages.ts'
import { ConfirmPanel } from './confirm-panel.tsx'
import { ImportAnswerNotice } from './import-answer.tsx'
import { ImportPanel } from './import-panel.tsx'
import styles from './workbook.module.css'
import { workbookAction } from './workbook-action.server.ts'

// Links and a plain form: no script is needed here.
export const handle = {
	words: ['workbook.page', 'workbook.errors', 'draft.tasks', 'attachments.refused', 'refusals'] as const,
}

export const loader = readingLoader(async ({ actor, params }) => {
	const { id, title, status, answers } = await getDraft(actor, idFrom(params.requestId))
	if (status !== 'draft') throw redirect(`/requests/${id}`)
	const { filingLanguage } = answers.about ?? {}
	return { id, title, language: isLanguage(filingLanguage) ? filingLanguage : actor.language }
})

export const action = workbookAction

export default function WorkbookRoute() {
	const t = useTranslations('workbook.page')
	const draft = useTranslations('draft.tasks')
	const { id, title, language } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const href = `/requests/${id}/draft`
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href, label: title || draft('untitled') }]}
		>
			<ImportAnswerNotice answer={answer} />
			<ConfirmPanel answer={answer} here={`${href}/workbook`} />
			<DownloadPanel address={`${href}/workbook/file`} filingLanguage={language} />
			<ImportPanel answer={answer} />
			<p>
				<LinkButton href={href} tone="secondary">
					{t('back')}
				</LinkButton>
			</p>
		</Page>
	)
}

/** The form with the answers of the draft, in each of the six languages, and empty in the language of the request. */
function DownloadPanel({ address, filingLanguage }: { address: string; filingLanguage: Language }) {
	const t = useTranslations('workbook.page.download')
	return (
		<Panel title={t('title')}>
			<p>{t('body')}</p>
			<ul className={styles.languages}>
				{languages.map((language) => (
					<li key={language}>
						<LinkButton
							href={`${address}?language=${language}`}
							hrefLang={language}
							tone="secondary"
							download
						>
							<span>
								<bdi lang={language}>{ownNames[language]}</bdi> (XLSX)
							</span>
						</LinkButton>
					</li>
				))}
			</ul>
			<p>
				<a href={`${address}?language=${filingLanguage}&empty=yes`} hrefLang={filingLanguage} download>
					{t('empty')}
				</a>
			</p>
		</Panel>
	)
}
