import { useTranslations } from 'use-intl/react'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { useErrorText } from '#app/components/form/form-context.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Review } from '#app/domain/submissions/get-review.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'

type Point = Review['points'][number]
type PointsPanelProps = { requestId: string } & Pick<Review, 'points' | 'toCheck' | 'mayEdit'>

// More would push the submission itself out of sight.
const SHOWN_AT_ONCE = 12

/**
 * Copied sections to check, and missing and doubtful answers, each with a link to its section or field: in the draft for
 * those who write it, on this page for others.
 */
export function PointsPanel({ requestId, points, toCheck, mayEdit }: PointsPanelProps) {
	const t = useTranslations('review')
	const missing = points.filter(({ as }) => as === 'missing')
	const doubtful = points.filter(({ as }) => as !== 'missing')
	const list = (some: Point[]) =>
		bySection(some).map(([first, ...more]) => (
			<details key={placeOf(first)} open={some.length <= SHOWN_AT_ONCE}>
				<summary>
					<SectionName {...first} count={more.length + 1} />
				</summary>
				<ul>
					{[first, ...more].map((point) => (
						<li key={`${point.field}${point.as}`}>
							<a href={mayEdit ? fieldAddress(requestId, point) : `#${placeOf(point)}`}>
								<PointText point={point} />
							</a>
						</li>
					))}
				</ul>
			</details>
		))
	return (
		<>
			{toCheck.length > 0 && <SectionsToCheck requestId={requestId} sections={toCheck} mayEdit={mayEdit} />}
			{missing.length > 0 && (
				<Notice tone="danger" title={t('missing', { count: missing.length })}>
					{list(missing)}
				</Notice>
			)}
			{doubtful.length > 0 && (
				<Notice tone="warning" title={t('doubtful', { count: doubtful.length })}>
					<p>{t('doubtfulBody')}</p>
					{list(doubtful)}
				</Notice>
			)}
			{points.length + toCheck.length === 0 && (
				<Notice tone="success" title={t('nothing')}>
					<p>{t('nothingBody')}</p>
					{mayEdit && (
						<p>
							<a href={`/requests/${requestId}/draft#send`}>{t('send')}</a>
						</p>
					)}
				</Notice>
			)}
		</>
	)
}

type SectionsToCheckProps = { requestId: string; sections: Review['toCheck']; mayEdit: boolean }

function SectionsToCheck({ requestId, sections, mayEdit }: SectionsToCheckProps) {
	const t = useTranslations('draft')
	return (
		<Notice tone="danger" title={t('drafts.toCheck', { count: sections.length })}>
			{mayEdit && <p>{t('copied.confirm')}</p>}
			<ul>
				{sections.map(({ section, need }) => {
					const place = { needId: need?.id ?? null, section }
					return (
						<li key={placeOf(place)}>
							<a href={mayEdit ? sectionAddress(requestId, place) : `#${placeOf(place)}`}>
								<NameToCheck section={section} need={need} />
							</a>
						</li>
					)
				})}
			</ul>
		</Notice>
	)
}

function NameToCheck({ section, need }: Review['toCheck'][number]) {
	const t = useTranslations('review')
	const where = useTranslations('draft.sections')(section)
	const kinds = useTranslations('codes.kinds')
	if (!need) return where
	const { rank, kind, title } = need
	return t('ofNeed', { rank, where, name: `\u2068${title || kinds(kind)}\u2069` })
}

/** Points of one section together, in the order of the form. */
function bySection(points: Point[]): [Point, ...Point[]][] {
	const groups: [Point, ...Point[]][] = []
	for (const point of points) {
		const last = groups.at(-1)
		if (last && placeOf(last[0]) === placeOf(point)) last.push(point)
		else groups.push([point])
	}
	return groups
}

function SectionName({ rank, section, count }: Pick<Point, 'rank' | 'section'> & { count: number }) {
	const t = useTranslations('review')
	const words = { where: useTranslations('draft.sections')(section), name: count }
	return rank ? t('ofNeed', { rank, ...words }) : t('ofRequest', words)
}

function PointText({ point }: { point: Point }) {
	const t = useTranslations('review')
	const draft = useTranslations('draft')
	const errorText = useErrorText()
	const words =
		point.as === 'missing'
			? errorText(point.message)
			: point.as === 'doubtful'
				? draft(`advice.${point.advice}`)
				: draft(`excluded.${point.code}.explanation`)
	return t.rich('point', { field: () => <FieldName {...point} />, words })
}

/** The anchor of a section on this page. */
export const placeOf = ({ needId, section }: Pick<Point, 'needId' | 'section'>) =>
	`filed-${needId ? `${needId}-` : ''}${section}`

function sectionAddress(requestId: string, { needId, section }: Pick<Point, 'needId' | 'section'>) {
	const draft = `/requests/${requestId}/draft`
	return `${needId ? `${draft}/needs/${needId}` : draft}/${section}`
}

const fieldAddress = (requestId: string, point: Point) =>
	`${sectionAddress(requestId, point)}#section-${point.field}`

type FieldAddress = { rank: number | null; section: RequestSection | NeedSection; field: string }

/** Names a field within the whole submission: "Need 2, Equipment: Item 3: Quantity". */
export function FieldName({ rank, section, field }: FieldAddress) {
	const t = useTranslations('review')
	const where = useTranslations('draft.sections')(section)
	const name = useFieldWords(section).fullLabel(field)
	return rank ? t('ofNeed', { rank, where, name }) : t('ofRequest', { where, name })
}
