import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { FileField } from '#app/components/form/file-field.tsx'
import { typedText } from '#app/components/form/form-context.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { isLanguage, type Language, languages, ownNames } from '#workflows/languages.ts'
import { fileFieldId, ImportAnswerNotice, useWorkbookRefusal } from './import-answer.tsx'
import styles from './workbook.module.css'
import { type ToldPreview, type WorkbookAnswer, workbookAction } from './workbook-action.server.ts'

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
						<LinkButton href={`${address}?language=${language}`} hrefLang={language} tone="secondary">
							<span>
								<bdi lang={language}>{ownNames[language]}</bdi> (XLSX)
							</span>
						</LinkButton>
					</li>
				))}
			</ul>
			<p>
				<a href={`${address}?language=${filingLanguage}&empty=yes`} hrefLang={filingLanguage}>
					{t('empty')}
				</a>
			</p>
		</Panel>
	)
}

/** What a workbook of another request, or of an older state of the draft, would change; taken only when confirmed. */
export function ConfirmPanel({ answer, here }: { answer: WorkbookAnswer | undefined; here: string }) {
	return answer?.preview ? <Preview preview={answer.preview} here={here} /> : null
}

function Preview({ preview, here }: { preview: ToldPreview; here: string }) {
	const t = useTranslations('workbook.page.confirm')
	const format = useFormatter()
	const { cause, of, changes, added, missing, conflicts, carried } = preview
	const numbers = (list: readonly number[]) => (list.length > 0 ? format.list(list.map(String)) : t('none'))
	return (
		<Panel title={t('title')} id="confirm">
			<Notice tone="warning" title={t(`${cause}.title`)}>
				<p role="alert">{t(`${cause}.body`)}</p>
			</Notice>
			{cause === 'otherRequest' && (
				<FactList items={[{ label: t('of'), value: of ? <Origin of={of} /> : t('unknownRequest') }]} />
			)}
			<FactList
				items={[
					{ label: t('added'), value: numbers(added) },
					{ label: t('missing'), value: numbers(missing) },
				]}
			/>
			<AnswersTable caption={t('changes')} rows={changes} />
			{conflicts.length > 0 && <AnswersTable caption={t('conflicts')} rows={conflicts} />}
			<form method="post" encType="multipart/form-data">
				<input type="hidden" name="carried" value={carried} />
				<Button>{t('take')}</Button>
			</form>
			<p>
				<LinkButton href={here} tone="secondary">
					{t('leave')}
				</LinkButton>
			</p>
		</Panel>
	)
}

function Origin({ of: { reference, title, stateIso3 } }: { of: NonNullable<ToldPreview['of']> }) {
	return (
		<>
			<bdi>{stateIso3}</bdi> {reference && <bdi>{reference}</bdi>} <UserText>{title}</UserText>
		</>
	)
}

function AnswersTable({ caption, rows }: { caption: string; rows: ToldPreview['changes'] }) {
	const t = useTranslations('workbook.page.conflicts')
	const told = (text: string) => (text ? <UserText block>{text}</UserText> : t('empty'))
	return (
		<Table
			caption={caption}
			head={[t('question'), t('draft'), t('workbook')]}
			rows={rows.map(({ question, draft, workbook }) => [question, told(draft), told(workbook)])}
		/>
	)
}

/** Sends a completed workbook with the browser's own form. */
export function ImportPanel({ answer }: { answer: WorkbookAnswer | undefined }) {
	const t = useTranslations('workbook.page.upload')
	const refusal = useWorkbookRefusal()
	const reason = answer?.problem?.reason
	return (
		<Panel title={t('title')}>
			<p>{t('body')}</p>
			<form method="post" encType="multipart/form-data" className={styles.import}>
				<FileField
					id={fileFieldId}
					label={t('file')}
					hint={t('fileHint')}
					error={reason && refusal(reason)}
					accept=".xlsx"
					required
				/>
				<div className={field.choice}>
					<input
						id="workbook-replace"
						type="checkbox"
						name="replace"
						value="on"
						defaultChecked={typedText(answer?.problem, 'replace') === 'on'}
					/>
					<label htmlFor="workbook-replace">{t('replace')}</label>
				</div>
				<Button>{t('send')}</Button>
			</form>
		</Panel>
	)
}
