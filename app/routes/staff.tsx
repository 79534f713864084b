import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { requireRegister, requireStaff } from '../door.server'
import { StaffFrame } from '../pages/staff/StaffFrame'

export async function loader({ request }: LoaderFunctionArgs) {
  const desk = await requireStaff(request)
  const { register } = await requireRegister(desk, desk.staff.controller)
  return { staffName: desk.staff.name, controllerName: register.controller.name }
}

export default function Staff() {
  return (
    <StaffFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </StaffFrame>
  )
}
