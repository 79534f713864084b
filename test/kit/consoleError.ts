import { afterEach, beforeEach, expect, vi } from 'vitest'

// React and Node complain on the console and carry on. A test that makes them complain has found a fault.
const complaints: unknown[][] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words))
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(complaints, 'nothing may be written to console.error').toEqual([])
})
