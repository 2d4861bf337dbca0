import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslations } from 'use-intl/react'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { UnrestoredField } from '#app/components/form/resume-form.tsx'
import type { SchemaLoader } from '#app/components/form/use-checked-submit.ts'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'

import type { CopiedSection } from '#app/domain/drafts/copied-sections.server.ts'
import { type Difference, fingerprint, printDrawn } from '#app/forms/fingerprint.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import type { Problem } from '#app/platform/http/signed-in.server.ts'
import { SavingState } from '#app/routes/requests.$requestId.draft.$section/saving-state.tsx'
import { ConflictNotice, ProblemNotice } from './conflict-notice.tsx'

import styles from './section-page.module.css'

const notice = () => import('./copied-notice.tsx')

// Few sections are copied: a browser loads the notice where there is one, and until then shows the server's.
const CopiedNotice = import.meta.env.SSR ? (await notice()).default : lazy(notice)

export type Answer =
	| {
			/** The stored values, with the own answers where two people changed the same. */
			shown: Record<string, unknown>
			drawn: string
			errors: Record<string, string>
			differences: Difference[]
	  }
	| { problem: Problem }

type SectionPageProps = {
	section: RequestSection | NeedSection
	/** The title of the request. */
	of: string
	draft: { href: string }
	/** The need that the section belongs to. */
	within?: { href: string; label: string }
	stored: Record<string, unknown>
	/** Suggested values of a section that has not been started. */
	start: Record<string, unknown>
	codeLists: Record<string, string>
	/** Validates in the browser too, where the form has all fields of the section's schema. */
	schema?: SchemaLoader
	answer: Answer | undefined
	/** Where the section was copied and nobody has checked it yet. */
	copied?: CopiedSection | null
	/** What stands beside the questions. */
	aside?: ReactNode
	children: ReactNode
}

/** One section of a draft: its fields and buttons. Typed values take precedence over stored ones. */
export function SectionPage({
	section,
	of,
	draft,
	within,
	stored,
	start,
	codeLists,
	schema,
	answer,
	copied,
	aside,
	children,
}: SectionPageProps) {
	const t = useTranslations('draft')
	const common = useTranslations('common')
	const labelOf = useLabels(section)
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const own = answer && 'shown' in answer ? answer : undefined
	const asked = own?.differences ?? []
	return (
		<Page
			title={t(`sections.${section}`)}
			lead={<p>{t(`leads.${section}`)}</p>}
			breadcrumbs={[{ href: draft.href, label: of || t('tasks.untitled') }, ...(within ? [within] : [])]}
			aside={aside}
		>
			{problem && <ProblemNotice problem={problem} />}
			{copied && (
				<Suspense>
					<CopiedNotice copied={copied} section={section} codeLists={codeLists} />
				</Suspense>
			)}
			{/* Enter in a field presses the first button of its form. */}
			<button form={FORM} name="intent" value="continue" hidden type="submit" />
			{asked.length > 0 && (
				<ConflictNotice differences={asked} formId={FORM} codeLists={codeLists} labelOf={labelOf} />
			)}
			<ActionForm
				id={FORM}
				{...(schema && { schema })}
				errors={own?.errors}
				values={own?.shown ?? problem?.typed ?? { ...start, ...stored }}
				labelOf={labelOf}
			>
				<DrawnFrom
					drawn={own?.drawn ?? drawnOf(problem) ?? printDrawn([fingerprint(stored)])}
					asked={asked}
				/>
				{copied && <input type="hidden" name="copied" value="on" />}
				{children}
				<SavingState
					next={draft.href}
					isStored={!problem}
					showConflicts={(conflicts, onKeepYours) => {
						const news = conflicts.filter(({ name }) => asked.every((known) => known.name !== name))
						if (news.length === 0) return null
						return (
							<ConflictNotice
								differences={news}
								formId={FORM}
								codeLists={codeLists}
								labelOf={labelOf}
								onKeepYours={onKeepYours}
							/>
						)
					}}
					showRefusal={({ reason }) => <ProblemNotice problem={{ code: 'invalid', reason }} />}
				/>
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

const FORM = 'section'

/** The checksums that the page is based on, so that saving does not undo later changes of others. */
function DrawnFrom({ drawn, asked }: { drawn: string; asked: readonly Difference[] }) {
	return (
		<>
			<UnrestoredField name="drawn" value={drawn} />
			{asked.map(({ name }) => (
				<input key={name} type="hidden" name="conflict" value={name} />
			))}
		</>
	)
}

/** A page that was refused as a whole is still based on the same checksums. */
function drawnOf(problem: Problem | undefined) {
	const drawn = [problem?.typed.drawn].flat()[0]
	return typeof drawn === 'string' ? drawn : undefined
}

/** The label of a field by its name in the page: `lines.1.site` is "Item 2: Where it will be used". */
const useLabels = (section: RequestSection | NeedSection) => useFieldWords(section).fullLabel
