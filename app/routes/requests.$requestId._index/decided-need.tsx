import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { FiledAnswers, LeftOpen } from '#app/components/filing/filed-answers.tsx'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { StatedList, StatedValue } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { NeedSubstance as NeedSubstanceOf } from '#app/domain/core/need-substance.server.ts'
import type { DecisionEvidence } from '#app/domain/record-pages/decision-evidence.server.ts'
import { decisionAnswers } from '#app/forms/decision-answers.ts'
import type { StatedField } from '#app/forms/field-specs.ts'
import styles from './decide.module.css'
import { NeedSubstance } from './need-substance.tsx'

type FiledNeed = DecisionEvidence['needs'][number]
type FiledSection = FiledNeed['sections'][number]

type DecidedNeedProps = {
	requestId: string
	need: FiledNeed
	evidence: Pick<DecisionEvidence, 'mayScore'>
	substance: NeedSubstanceOf
	/** Whether it is read as the page opens; the others are one press away. */
	isOpen: boolean
	/** The outcome that was proposed, for whoever approves it. */
	proposed?: string | undefined
	/** The choice, or what was proposed. */
	children: ReactNode
}

/** One need with what its State asks for and why, beside the decision on it. */
export function DecidedNeed({ requestId, need, evidence, children, ...head }: DecidedNeedProps) {
	const t = useTranslations('request')
	const { id, rank, title, kind, sections, similar } = need
	const { substance, isOpen, proposed } = head
	const statement = fieldsOf(sections, 'need', ['statement'])[0]
	return (
		<details className={styles.need} open={isOpen} id={`decide-${id}`}>
			<summary>
				<h3>{t('needs.name', { rank, title: `\u2068${title || t('needs.untitled')}\u2069` })}</h3>
				<NeedSubstance kind={kind} substance={substance} isShort />
				{proposed && <strong>{proposed}</strong>}
			</summary>
			<div className={styles.beside}>
				<div className={styles.about}>
					{statement && (
						<div className={styles.statement}>
							<StatedValue {...statement} />
						</div>
					)}
					<Lines sections={sections} />
					{sections.map((section) => (
						<MainAnswers key={section.section} section={section} />
					))}
					{similar && <Similar similar={similar} />}
					<Elsewhere
						rank={rank}
						path={`/requests/${requestId}/needs/${id}`}
						mayCompare={similar !== null}
						{...evidence}
					/>
					<details className={styles.rest}>
						<summary>{t('decide.otherAnswers', { rank })}</summary>
						{sections.map((section) => (
							<OtherAnswers key={section.section} section={section} />
						))}
					</details>
				</div>
				<div className={styles.choose}>{children}</div>
			</div>
		</details>
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
	return <StatedList isDense fields={fields} labelOf={label} />
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

type ElsewhereProps = { rank: number; path: string; mayCompare: boolean; mayScore: boolean }

/** The needs of other States that are most alike: one line each, the points out of 100 at its end. */
function Similar({ similar }: { similar: NonNullable<FiledNeed['similar']> }) {
	const t = useTranslations('bundles.overlap')
	const list = similar.map(({ id, requestId, title, state, status, total }) => (
		<li key={id}>
			<a href={`/requests/${requestId}/needs/${id}`}>
				<UserText>{title}</UserText>
			</a>
			{' · '}
			<bdi>{state}</bdi>
			{' · '}
			<StatusTag kind="need" status={status} />
			{' · '}
			{t('points', { total })}
		</li>
	))
	return (
		<FactList
			isDense
			items={[
				{
					label: t('title'),
					value: list.length > 0 ? <ul className={styles.similar}>{list}</ul> : t('none'),
					isLong: true,
				},
			]}
		/>
	)
}

/** The page of the need, and what is compared on pages of its own: needs that are alike, and the priority score. */
function Elsewhere({ rank, path, mayCompare, mayScore }: ElsewhereProps) {
	const t = useTranslations('needTabs')
	const words = useTranslations('request.decide')
	return (
		<p className={styles.links}>
			<a href={path}>{words('needPage', { rank })}</a>
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
