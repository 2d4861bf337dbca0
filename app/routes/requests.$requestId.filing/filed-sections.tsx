import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { FiledAnswers, LeftOpen } from '#app/components/filing/filed-answers.tsx'
import { ChangedMark } from '#app/components/ui/changed-mark.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import type { Filing } from '#app/domain/submissions/get-filing.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import styles from './filing.module.css'
import { placeOf } from './points-panel.tsx'

/** Answers that the State has changed since the reader last looked. */
type Changed = readonly { section: string; field: string }[]

type FoldedProps = { title: string; id: string; isOpen: boolean; isChanged?: boolean; children: ReactNode }

/**
 * One part of the submission, folded under its heading; printed, it is open. The place of a link is inside: a browser
 * opens what is folded around it.
 */
function Folded({ title, id, isOpen, isChanged = false, children }: FoldedProps) {
	return (
		<details className={styles.part} open={isOpen}>
			<summary>
				<h2>
					{isChanged && <ChangedMark />}
					{title}
				</h2>
			</summary>
			<div id={id}>{children}</div>
		</details>
	)
}

/** Whose request it is. */
export function FilingHead({ filing, isOpen }: { filing: Filing; isOpen: boolean }) {
	const { reference, state, lead, authority, submittedAt } = filing
	const t = useTranslations('request.overview')
	const codes = useSay('codes')
	const type = `institutionTypes.${lead.institutionType}`
	return (
		<Folded title={t('whose')} id="whose" isOpen={isOpen}>
			<FactList
				inColumns
				items={[
					{ label: t('reference'), value: reference ? <Reference>{reference}</Reference> : t('noReference') },
					{ label: t('state'), value: state },
					{ label: t('authority'), value: <UserText>{lead.name}</UserText> },
					{ label: t('institutionType'), value: codes(type) },
					...(authority.name === lead.name
						? []
						: [{ label: t('submitter'), value: <UserText>{authority.name}</UserText> }]),
					...(authority.address
						? [{ label: t('address'), value: <UserText block>{authority.address}</UserText> }]
						: []),
					...(submittedAt ? [{ label: t('submittedOn'), value: <LocalDate value={submittedAt} /> }] : []),
				]}
			/>
		</Folded>
	)
}

type FiledNeedProps = { need: Filing['needs'][number]; isOpen: boolean; changed: Changed }

/** A need with its sections. */
export function FiledNeed({ need, isOpen, changed }: FiledNeedProps) {
	const { id, rank, title, kind, sections } = need
	const t = useTranslations('request.needs')
	const codes = useTranslations('codes.kinds')
	const name = `\u2068${title || codes(kind)}\u2069`
	return (
		<>
			<h2>{t('name', { rank, title: name })}</h2>
			{sections.map((section) => (
				<FiledSection
					key={section.section}
					{...section}
					of={`${rank}. `}
					needId={id}
					id={placeOf({ needId: id, section: section.section })}
					isOpen={isOpen}
					changed={changed}
				/>
			))}
		</>
	)
}

type Section = Filing['sections'][number] | Filing['needs'][number]['sections'][number]

type FiledAt = { of?: string; id?: string; needId?: string | null; isOpen: boolean; changed?: Changed }

/** One section as completed; `of` begins the title where several needs have the same sections. */
export function FiledSection({
	of = '',
	id,
	needId = null,
	isOpen,
	changed = [],
	...filed
}: Section & FiledAt) {
	const t = useTranslations('draft')
	const empty = useTranslations('request.filing')
	const { section, fields, groups } = filed
	const ofSection = changed.filter((each) => each.section === section).map(({ field }) => field)
	return (
		<Folded
			title={of + t(`sections.${section}`)}
			id={id ?? `filed-${section}`}
			isOpen={isOpen || ofSection.length > 0}
			isChanged={ofSection.length > 0}
		>
			{fields.length + groups.length === 0 && <p>{empty('empty')}</p>}
			<FiledAnswers {...filed} translatedOf={needId} changed={ofSection} />
			<LeftOpen section={section} fields={filed.leftOpen} />
		</Folded>
	)
}

type SectionLinksProps = {
	filing: Filing
	hasFiles: boolean
	/** The name of the reader's decision, where there is one below. */
	decide: string | null
}

/** The parts of the submission as links, beside it: a press opens the part. */
export function SectionLinks({ filing: { sections, needs }, hasFiles, decide }: SectionLinksProps) {
	const t = useTranslations('request')
	const draft = useTranslations('draft.sections')
	const codes = useTranslations('codes.kinds')
	const files = useTranslations('attachments')
	return (
		<Fold title={t('filing.sections')}>
			<nav aria-label={t('filing.sections')}>
				<ul className={styles.links}>
					<li>
						<a href="#whose">{t('overview.whose')}</a>
					</li>
					{sections.map(({ section }) => (
						<li key={section}>
							<a href={`#filed-${section}`}>{draft(section)}</a>
						</li>
					))}
					{needs.map(({ id, rank, title, kind, sections }) => (
						<li key={id}>
							<bdi>{t('needs.name', { rank, title: title || codes(kind) })}</bdi>
							<ul>
								{sections.map(({ section }) => (
									<li key={section}>
										<a href={`#${placeOf({ needId: id, section })}`}>{draft(section)}</a>
									</li>
								))}
							</ul>
						</li>
					))}
					{hasFiles && (
						<li>
							<a href="#attachments">{files('title')}</a>
						</li>
					)}
					{decide && (
						<li>
							<a href="#steps">
								<strong>{decide}</strong>
							</a>
						</li>
					)}
				</ul>
			</nav>
		</Fold>
	)
}
