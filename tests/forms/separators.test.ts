import { expect, test } from 'vitest'
import { readNomineeList } from '#app/domain/deliveries/training/read-nominee-list.ts'

test.each([
	['a tab', '\t'],
	['a semicolon', ';'],
	['a Chinese semicolon', '；'],
	['an Arabic semicolon', '؛'],
	['a comma', ','],
	['a Chinese comma', '，'],
	['an Arabic comma', '،'],
])('a list of nominees is read with %s between the cells', (_, mark) => {
	const cells = ['Ama (sample)', 'F', 'Officer', 'North', 'en', '', '']
	const { people, errors } = readNomineeList(cells.join(mark))
	expect(errors).toEqual([])
	expect(people).toMatchObject([{ name: 'Ama (sample)', sex: 'female', post: 'Officer', unit: 'North' }])
})
