import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { type Advice, adviceFor } from '#app/forms/advice.ts'
import { conditionalFields, isAsked } from '#app/forms/conditions.ts'
import { minutesLeft } from '#app/forms/estimate.ts'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { formValues } from '#app/forms/form-values.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { useFormFrame } from '../form/form-context.ts'

/** Another need of the same request, which a field may refer to. */
export type OtherNeed = { id: string; rank: number; kind: Kind; title: string }

type SectionFrame = {
	section: RequestSection | NeedSection
	others: readonly OtherNeed[]
	advice: readonly Advice[]
	/** Fields that did not apply when the page was rendered; empty once the page follows what is typed. */
	waiting: readonly string[]
}

const SectionContext = createContext<SectionFrame>({ section: 'about', others: [], advice: [], waiting: [] })
export const SectionProvider = SectionContext.Provider
export const useSectionFrame = () => useContext(SectionContext)

type AnswerEffects = { notAsked: readonly string[]; advice: Advice[]; minutes: number }

/**
 * What follows from the present answers. On the server, and so without JavaScript, every field is shown; in the browser
 * fields appear and disappear during typing, and until then those that depend on an answer are only marked. `ref` goes
 * to an element inside the form.
 */
export function useAnswers(
	section: RequestSection | NeedSection,
	fields: readonly FieldSpec[],
	besides: Readonly<Record<string, unknown>> = {},
) {
	const { values } = useFormFrame()
	const ref = useRef<HTMLDivElement>(null)
	const find = (typed: Record<string, unknown>): AnswerEffects => {
		const answers = { ...besides, ...typed }
		return {
			notAsked: conditionalFields(section).filter((name) => !isAsked(section, name, answers)),
			advice: adviceFor(section, answers),
			minutes: minutesLeft(section, fields, answers),
		}
	}
	const [drawn] = useState(() => find(values))
	const [found, setFound] = useState<AnswerEffects>({ ...drawn, notAsked: [] })
	const [waiting, setWaiting] = useState(drawn.notAsked)
	const [typed, setTyped] = useState(false)

	// biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one section, and its fields do not change
	useEffect(() => {
		const form = ref.current?.closest('form')
		if (!form) return
		const read = () => {
			const next = find(formValues(new FormData(form)))
			// Most keystrokes change nothing here; then nothing is rendered again.
			setFound((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
		}
		read()
		setWaiting([])
		const follow = () => {
			setTyped(true)
			read()
		}
		form.addEventListener('input', follow)
		return () => form.removeEventListener('input', follow)
	}, [])
	return { ref, waiting, typed, ...found }
}
