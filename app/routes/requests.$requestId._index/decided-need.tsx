import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { FiledAnswers, LeftOpen } from '#app/components/filing/filed-answers.tsx'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { StatedList, StatedValue } from '#app/components/record/stated-list.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { DecisionEvidence } from '#app/domain/requests/decision-evidence.server.ts'
import { decisionAnswers } from '#app/forms/decision-answers.ts'
import type { StatedField } from '#app/forms/field-specs.ts'
import styles from './decide.module.css'

type FiledNeed = DecisionEvidence['needs'][number]
type FiledSection = FiledNeed['sections'][number]

type DecidedNeedProps = {
	requestId: string
	need: FiledNeed
	evidence: Pick<DecisionEvidence, 'mayCompare' | 'mayScore'>
	/** The choice, or what was proposed. */
	children: ReactNode
}

/** One need with what its State asks for and why, beside the decision on it. */
export function DecidedNeed({ requestId, need, evidence, children }: DecidedNeedProps) {
	const t = useTranslations('request')
	const codes = useTranslations('codes.kinds')
	const { id, rank, title, kind, sections } = need
	const headingId = `need-${id}`
	const statement = fieldsOf(sections, 'need', ['statement'])[0]
	return (
		<article className={styles.need} aria-labelledby={headingId}>
			<div className={styles.about}>
				<h3 id={headingId}>
					<a href={`/requests/${requestId}/needs/${id}`}>
						{t('needs.name', { rank, title: `\u2068${title || t('needs.untitled')}\u2069` })}
					</a>
					<small>{codes(kind)}</small>
				</h3>
				{statement && (
					<div className={styles.statement}>
						<StatedValue {...statement} />
					</div>
				)}
				<Lines sections={sections} />
				{sections.map((section) => (
					<MainAnswers key={section.section} section={section} />
				))}
				<Elsewhere path={`/requests/${requestId}/needs/${id}`} {...evidence} />
				<details className={styles.rest}>
					<summary>{t('decide.otherAnswers', { rank })}</summary>
					{sections.map((section) => (
						<OtherAnswers key={section.section} section={section} />
					))}
				</details>
			</div>
			<div className={styles.choose}>{children}</div>
		</article>
	)
}

/** The answers that are weighed first, with the places, which stand in rows. */
function MainAnswers({ section }: { section: FiledSection }) {
	const { label } = useFieldWords(section.section)
	const format = useFormatter()
	const places = rowsOf(section, 'places').flatMap((row) => textIn(row, 'place'))
	const fields: StatedField[] = fieldsOf([section], section.section, decisionAnswers[section.section])
	if (places.length > 0)
		fields.push({ name: 'places', as: 'text', value: format.list(places, { type: 'unit' }) })
	return <StatedList inColumns fields={fields} labelOf={label} />
}

/** The items of an equipment need in a table: so many, the least that is useful, and where. */
function Lines({ sections }: Pick<FiledNeed, 'sections'>) {
	const { label } = useFieldWords('equipment')
	const lines = sections.flatMap((section) => rowsOf(section, 'lines'))
	const cell = (row: readonly StatedField[], name: string) => {
		const field = row.find((each) => each.name === name)
		return field ? <StatedValue key={name} {...field} /> : ''
	}
	if (lines.length === 0) return null
	const columns = ['quantity', 'unit', 'minimumQuantity', 'site'] as const
	return (
		<Table
			caption={label('lines')}
			captionHidden
			head={['description', ...columns].map((name) => label(`lines.${name}`))}
			numeric={[1, 3]}
			rows={lines.map((row) => [
				<UserText key="description">{textIn(row, 'description')[0]}</UserText>,
				...columns.map((name) => cell(row, name)),
			])}
		/>
	)
}

type ElsewhereProps = { path: string } & Pick<DecisionEvidence, 'mayCompare' | 'mayScore'>

/** What is compared on pages of its own: needs of other States that are alike, and the priority score. */
function Elsewhere({ path, mayCompare, mayScore }: ElsewhereProps) {
	const t = useTranslations('needTabs')
	if (!mayCompare && !mayScore) return null
	return (
		<p className={styles.links}>
			{mayCompare && <a href={`${path}/similar-needs`}>{t('similar')}</a>}
			{mayScore && <a href={`${path}/priority`}>{t('priority')}</a>}
		</p>
	)
}

/** Everything else that was answered in a section, and what was left open. */
function OtherAnswers({ section: { section, fields, groups, leftOpen } }: { section: FiledSection }) {
	const shown = new Set<string>([...decisionAnswers[section], 'statement', 'title'])
	return (
		<>
			<FiledAnswers
				section={section}
				fields={fields.filter(({ name }) => !shown.has(name))}
				groups={groups}
			/>
			<LeftOpen section={section} fields={leftOpen} />
		</>
	)
}

const fieldsOf = (
	sections: readonly FiledSection[],
	name: FiledSection['section'],
	wanted: readonly string[],
): StatedField[] => {
	const fields = sections.find(({ section }) => section === name)?.fields ?? []
	return wanted.flatMap((each) => fields.find((field) => field.name === each) ?? [])
}

const rowsOf = ({ groups }: FiledSection, name: string) =>
	groups.find((group) => group.name === name)?.rows ?? []

const textIn = (row: readonly StatedField[], name: string): string[] =>
	row.flatMap((field) => (field.name === name && field.as === 'text' ? [field.value] : []))
