import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/action-form.tsx'
import { Button } from '#app/components/button.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Page } from '#app/components/page.tsx'
import type { SchemaLoader } from '#app/components/use-checked-submit.ts'
import type { NeedSection, RequestSection } from '#app/forms/sections.ts'
import type { Problem } from '#app/platform/signed-in.server.ts'
import { ConflictNotice } from './conflict-notice.tsx'
import { differences } from './differences.ts'
import { ProblemNotice } from './problem-notice.tsx'
import styles from './section-page.module.css'
import { useLabels } from './use-labels.ts'

export type Answer =
	| { typed: Record<string, unknown>; errors: Record<string, string>; conflict: boolean }
	| { problem: Problem }

type SectionPageProps = {
	section: RequestSection | NeedSection
	/** What the section belongs to: the title of the request or of the need. */
	of: string
	draft: { href: string; answersRevision: number }
	stored: Record<string, unknown>
	codeLists: Record<string, string>
	schema: SchemaLoader
	answer: Answer | undefined
	children: ReactNode
}

/** One section of a draft: its fields and the ways to leave it. What was typed stands above what is stored. */
export function SectionPage({
	section,
	of,
	draft,
	stored,
	codeLists,
	schema,
	answer,
	children,
}: SectionPageProps) {
	const t = useTranslations('draft')
	const common = useTranslations('common')
	const labelOf = useLabels(section)
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const own = answer && 'typed' in answer ? answer : undefined
	return (
		<Page
			title={t(`sections.${section}`)}
			lead={<p>{t(`leads.${section}`)}</p>}
			breadcrumbs={[{ href: draft.href, label: of || t('tasks.untitled') }]}
		>
			{problem && <ProblemNotice problem={problem} />}
			{own?.conflict && (
				<ConflictNotice
					differences={differences(stored, onlyFieldsOf(own.typed))}
					{...{ codeLists, labelOf }}
				/>
			)}
			<ActionForm
				schema={schema}
				errors={own?.errors}
				values={own?.typed ?? problem?.typed ?? stored}
				labelOf={labelOf}
			>
				<input type="hidden" name="answersRevision" value={draft.answersRevision} />
				{children}
				<p className={styles.hint}>{t('page.saveAsDraftHint')}</p>
				<div className={styles.buttons}>
					<Button name="intent" value="continue">
						{common('actions.saveAndContinue')}
					</Button>
					<Button name="intent" value="draft" tone="secondary" formNoValidate>
						{t('page.saveAsDraft')}
					</Button>
					<LinkButton href={draft.href} tone="quiet">
						{t('page.backWithoutSaving')}
					</LinkButton>
				</div>
			</ActionForm>
		</Page>
	)
}

/** Without what the form sends for itself. */
const onlyFieldsOf = ({ intent: _, answersRevision: __, ...fields }: Record<string, unknown>) => fields
