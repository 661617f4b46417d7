### Areas of cooperation, capability areas and tags: the vocabulary of subjects

## What the sides do together

area-policy-dialogue = Defence policy and planning
area-joint-body = Joint bodies
area-exercises = Exercises
area-training-education = Training and education
area-operations-peacekeeping = Operations and peacekeeping
area-intelligence-information = Intelligence and information
area-classified-information-security = Security of classified information
area-logistics-support = Logistics and support
area-host-nation-infrastructure = Host-nation support and infrastructure
area-military-mobility-transit = Military mobility and transit
area-defence-industry-coproduction = Defence industry and co-production
area-procurement-transfer = Procurement and transfer of equipment
area-maintenance-repair = Maintenance and repair
area-research-development-test = Research, development and testing
area-lessons-learned-innovation = Lessons learned and innovation
area-standardisation-interoperability = Standards and interoperability
area-military-medicine = Military medicine
area-cyber = Cyber defence
area-space = Space
area-maritime = Maritime
area-air-missile-defence = Air and missile defence
area-uncrewed-systems = Uncrewed systems
area-counter-uncrewed = Countering uncrewed systems
area-electronic-warfare = Electronic warfare
area-cbrn = CBRN defence
area-demining-eod = Demining and explosive ordnance disposal
area-civil-military-crisis = Civil-military cooperation in crises
area-critical-infrastructure = Protection of critical infrastructure
area-strategic-communications = Strategic communications
area-legal-status-of-forces = Legal status of forces
area-finance-assistance = Financial assistance
area-personnel-exchange = Exchange of personnel
area-geospatial-meteo = Geospatial and meteorological support
area-environment = Environment
area-military-culture-history-sport = Military culture, history and sport
area-veterans = Veterans

## Capability areas: EU capability development priorities of 2023

capability-ground-combat = Ground combat capabilities
capability-future-soldier = Future soldier systems
capability-land-precision-engagement = Land-based precision engagement
capability-naval-combat = Naval combat and maritime interdiction
capability-underwater-seabed = Underwater and seabed warfare
capability-maritime-awareness = Maritime domain awareness
capability-air-combat = Air combat platforms and weapons
capability-airborne-command = Airborne command and information
capability-integrated-air-missile-defence = Integrated air and missile defence
capability-air-transport = Air transport
capability-space-operations = Space operations
capability-space-services = Space services
capability-cyber-defence = Full-spectrum cyber defence operations
capability-cyber-readiness = Cyber warfare advantage and readiness
capability-electromagnetic-spectrum = Electromagnetic spectrum operations
capability-c4istar = Persistent and resilient C4ISTAR
capability-military-mobility = Military mobility
capability-infrastructure-energy = Critical infrastructure protection and energy security
capability-agile-logistics = Sustainable and agile logistics
capability-medical-support = Medical support
capability-cbrn-defence = CBRN defence
capability-human-capital = Ready and prepared human capital

## Tags that cut across

tag-uas = Uncrewed aircraft systems
tag-uas-class-1 = Uncrewed aircraft systems, class I
tag-uas-class-2 = Uncrewed aircraft systems, class II
tag-uas-class-3 = Uncrewed aircraft systems, class III
tag-ugv = Uncrewed ground vehicles
tag-usv = Uncrewed surface vessels
tag-uuv = Uncrewed underwater vehicles
tag-loitering-munition = Loitering munitions
tag-c-uas-detect = Detecting uncrewed aircraft
tag-c-uas-defeat = Defeating uncrewed aircraft
tag-swarming-autonomy = Swarming and autonomy
tag-ai = Artificial intelligence
tag-ew-hardened = Hardened against electronic warfare
tag-simulator-training = Training on simulators
